using System.Collections.Concurrent;
using HybridMesh.Istio.Testing.Schemas;

namespace HybridMesh.Istio.Testing.Cel;

/// <summary>The rules as they are evaluated, parsed once per process.</summary>
internal static class CelRules
{
    private static readonly ConcurrentDictionary<string, CelNode> Parsed = new();

    /// <summary>
    /// Rules that are not evaluated, by their text, each with the reason. A test proves that any other rule of the definitions
    /// is parsed, so that none is left out by accident.
    /// </summary>
    public static IReadOnlyDictionary<string, string> Skipped { get; } = new Dictionary<string, string>
    {
        ["self == oldSelf"] = "compares with the object before an update; here every object is new",
    };

    /// <summary>Null when the rule holds, else why it does not.</summary>
    public static string? Broken(SchemaRule rule, object? self)
    {
        if (Skipped.ContainsKey(rule.Text))
        {
            return null;
        }

        try
        {
            return Parsed.GetOrAdd(rule.Text, CelParser.Parse).EvaluateBool(new CelScope("self", self)) ? null : rule.Text;
        }
        catch (CelException exception)
        {
            return $"{exception.Message} in {rule.Text}";
        }
    }
}
