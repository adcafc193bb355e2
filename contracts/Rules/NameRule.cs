using System.Text.RegularExpressions;
using HybridMesh.Contracts.Errors;
using HybridMesh.Contracts.Reading.Nodes;

namespace HybridMesh.Contracts.Rules;

/// <summary>Names are DNS-1123 labels, because most of them become names of Kubernetes objects.</summary>
internal static partial class NameRule
{
    public const int MaxLength = 63;

    /// <summary>The violation of a name; null when it is a name, or empty (what is required is checked elsewhere).</summary>
    public static Violation? Check(string path, string text)
    {
        if (text.Length == 0 || (text.Length <= MaxLength && Label().IsMatch(text)))
        {
            return null;
        }

        return Placeholders.Check(path, text)
            ?? new Violation(
                path,
                ErrorCatalog.InvalidName,
                $"'{ScalarNode.Shorten(text)}' is not a name: lower-case letters, digits and '-', at most {MaxLength} characters, "
                + "beginning and ending with a letter or digit");
    }

    /// <summary>Whether a text is a name.</summary>
    public static bool IsName(string text) => text.Length is > 0 and <= MaxLength && Label().IsMatch(text);

    [GeneratedRegex(@"\A[a-z0-9]([a-z0-9-]*[a-z0-9])?\z")]
    private static partial Regex Label();
}
