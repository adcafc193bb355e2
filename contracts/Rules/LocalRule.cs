using HybridMesh.Contracts.Errors;
using HybridMesh.Contracts.Fields.AccessControl;
using HybridMesh.Contracts.Reading.Nodes;

namespace HybridMesh.Contracts.Rules;

/// <summary>One rule that lets callers call something.</summary>
internal static class LocalRule
{
    public static IEnumerable<Violation> Check(string path, LocalAuthorizationRule rule) =>
        rule.From.SelectMany((source, index) => CheckClaims($"{path}.from[{index}].jwt", source.Jwt))
            .Concat(rule.To.SelectMany((target, index) => CheckTarget($"{path}.to[{index}]", target)));

    // A name with brackets would be read as one claim inside another.
    private static IEnumerable<Violation> CheckClaims(string path, JwtClaims claims) =>
        from claim in claims.Other
        let at = $"{path}.other[\"{claim.Key}\"]"
        from violation in new[]
        {
            claim.Key.Length > 0 && claim.Key.AsSpan().IndexOfAny('[', ']') < 0
                ? null
                : new Violation(at, ErrorCatalog.InvalidPattern, $"'{ScalarNode.Shorten(claim.Key)}' is not the name of a claim"),
            claim.Value.Length > 0 ? null : new Violation(at, ErrorCatalog.InvalidPattern, "a claim needs a value; '*' is any"),
        }
        where violation is not null
        select violation;

    private static IEnumerable<Violation> CheckTarget(string path, LocalAuthorizationTarget target) =>
        target.Paths
            .Select((text, index) => IsPath(text)
                ? null
                : new Violation(
                    $"{path}.paths[{index}]",
                    ErrorCatalog.InvalidPattern,
                    $"'{ScalarNode.Shorten(text)}' can never match: a path begins with '/'; '*' may be its first or its last character"))
            .Concat(target.Methods.Select((text, index) => text.Length > 0
                ? null
                : new Violation($"{path}.methods[{index}]", ErrorCatalog.InvalidPattern, "is empty")))
            .OfType<Violation>();

    private static bool IsPath(string text) =>
        text == "*" || text.Contains('{') || (text is ['/' or '*', ..] && !text.AsSpan(1, Math.Max(0, text.Length - 2)).Contains('*')
            && (text[0] != '*' || text[^1] != '*'));
}
