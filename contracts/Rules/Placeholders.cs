using System.Text.RegularExpressions;
using HybridMesh.Contracts.Errors;

namespace HybridMesh.Contracts.Rules;

/// <summary>Template variables that nobody replaced.</summary>
internal static partial class Placeholders
{
    /// <summary>The violation of a name, host or FQN that holds such a variable; null when it holds none.</summary>
    public static Violation? Check(string path, string text) =>
        text.Length <= 4096 && Variable().Match(text) is { Success: true } found
            ? new Violation(path, ErrorCatalog.UnresolvedPlaceholder, $"'{found.Value}' looks like a template variable that was not replaced")
            : null;

    [GeneratedRegex(@"\$\{\w+\}|\$\w+|\{\{[^}]*\}\}|<[A-Za-z_][\w .-]*>")]
    private static partial Regex Variable();
}
