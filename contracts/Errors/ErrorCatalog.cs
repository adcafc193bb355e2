using System.Reflection;

namespace HybridMesh.Contracts.Errors;

/// <summary>
/// The one table of codes. One property per code, in a file per range; <c>docs/reference/errors.md</c> is made from it.
/// </summary>
public static partial class ErrorCatalog
{
    /// <summary>Every code, in order of the codes.</summary>
    public static IReadOnlyList<ErrorCode> All => Table.Codes;

    /// <summary>The entry of a code such as <c>HM-1004</c>; null when there is none.</summary>
    public static ErrorCode? Find(string code) => Table.ByCode.GetValueOrDefault(code);

    // Separate, so that it is made after the properties of every part of this class.
    private static class Table
    {
        public static readonly IReadOnlyList<ErrorCode> Codes =
        [
            .. typeof(ErrorCatalog)
                .GetProperties(BindingFlags.Public | BindingFlags.Static)
                .Where(property => property.PropertyType == typeof(ErrorCode))
                .Select(property => (ErrorCode)property.GetValue(null)!)
                .OrderBy(code => code.Code, StringComparer.Ordinal),
        ];

        public static readonly Dictionary<string, ErrorCode> ByCode = Codes.ToDictionary(code => code.Code, StringComparer.Ordinal);
    }
}
