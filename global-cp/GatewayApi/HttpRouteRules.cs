using System.Text.Json.Nodes;
using HybridMesh.Contracts.Fields.Http;
using HybridMesh.GlobalControlPlane.GatewayApi.Rules;
using HybridMesh.GlobalControlPlane.Manifests;

namespace HybridMesh.GlobalControlPlane.GatewayApi;

/// <summary>One rule of ours as rules of HTTPRoutes.</summary>
internal static class HttpRouteRules
{
    private const int MaxMatches = 64;

    /// <param name="entries">The ways to the rule.</param>
    /// <param name="action">What it does, without the rewriting of the path.</param>
    /// <param name="rewrite">Null for none.</param>
    public static IEnumerable<JsonObject> Of(IEnumerable<RouteEntry> entries, JsonObject action, HttpRewrite? rewrite) => rewrite switch
    {
        null => entries.Chunk(MaxMatches).Select(chunk => Rule(chunk, action, null)),
        { Uri: null } => entries.Chunk(MaxMatches).Select(chunk => Rule(chunk, action, HttpFilters.Rewrite(rewrite.Authority, null))),

        // What is replaced depends on the match, so each has a rule of its own.
        _ => entries.Select(entry => Rule([entry], action, HttpFilters.Rewrite(rewrite.Authority, PathOf(entry, rewrite.Uri)))),
    };

    private static JsonObject Rule(RouteEntry[] entries, JsonObject action, JsonObject? rewrite)
    {
        var parts = (JsonObject)action.DeepClone();
        var filters = new JsonArray([.. (parts["filters"] as JsonArray ?? []).Select(filter => filter!.DeepClone())]);
        if (rewrite is not null)
        {
            filters.Add((JsonNode)rewrite);
        }

        parts.Remove("filters");
        var rule = new JsonObject { ["matches"] = new JsonArray([.. entries.Select(entry => Match(entry.Match))]) }.With("filters", filters);
        foreach (var (name, value) in parts)
        {
            rule[name] = value?.DeepClone();
        }

        return rule;
    }

    private static JsonObject Match(RouteMatch match) => new JsonObject { ["path"] = Path(match.Path) }
        .With("method", match.Method)
        .With("headers", new JsonArray([.. match.Headers.Select(header => new JsonObject
        {
            ["type"] = header.Value.IsRegex ? "RegularExpression" : "Exact",
            ["name"] = header.Key,
            ["value"] = header.Value.Value,
        })]));

    private static JsonObject Path(PathCondition path) => path switch
    {
        PathCondition.Exact exact => new() { ["type"] = "Exact", ["value"] = exact.Path },
        PathCondition.Prefix prefix => new() { ["type"] = "PathPrefix", ["value"] = prefix.Path.Length > 0 ? prefix.Path : "/" },
        PathCondition.Pattern pattern => new() { ["type"] = "RegularExpression", ["value"] = pattern.Regex },
        var other => throw new System.Diagnostics.UnreachableException(other.GetType().Name),
    };

    // A match that was made from two still replaces what the rule says: the rest of the path stays.
    private static JsonObject PathOf(RouteEntry entry, string uri) => (entry.Prefix, entry.Match.Path) switch
    {
        ({ } prefix, PathCondition.Prefix match) => new() { ["type"] = "ReplacePrefixMatch", ["replacePrefixMatch"] = Join(uri, match.Path[prefix.Length..]) },
        ({ } prefix, PathCondition.Exact match) => new() { ["type"] = "ReplaceFullPath", ["replaceFullPath"] = Join(uri, match.Path[prefix.Length..]) },
        _ => new() { ["type"] = "ReplaceFullPath", ["replaceFullPath"] = uri },
    };

    private static string Join(string uri, string rest) => rest.Length == 0 ? uri : $"{uri.TrimEnd('/')}{rest}";
}
