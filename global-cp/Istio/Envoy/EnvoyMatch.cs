using System.Text.Json.Nodes;
using HybridMesh.Contracts.Fields.Http;
using HybridMesh.GlobalControlPlane.Manifests;

namespace HybridMesh.GlobalControlPlane.Istio.Envoy;

/// <summary>Conditions as messages of Envoy take them.</summary>
internal static class EnvoyMatch
{
    /// <summary>A condition on a header; without a value, that it is there.</summary>
    public static JsonObject Header(string name, StringMatch? value)
    {
        var text = value is null ? [] : Text(value);
        var header = new JsonObject { ["name"] = name.ToLowerInvariant() };
        return text.Count > 0 ? header.With("string_match", text) : header.With("present_match", true);
    }

    /// <summary>A name, <c>x*</c> or <c>*x</c>.</summary>
    public static JsonObject Name(string pattern) => pattern switch
    {
        ['*', .. var end] => new() { ["suffix"] = end, ["ignore_case"] = true },
        [.. var start, '*'] => new() { ["prefix"] = start, ["ignore_case"] = true },
        _ => new() { ["exact"] = pattern, ["ignore_case"] = true },
    };

    public static JsonObject Names(IEnumerable<string> patterns) => new() { ["patterns"] = new JsonArray([.. patterns.Select(Name)]) };

    private static JsonObject Text(StringMatch match) => match switch
    {
        { Exact: { } exact } => new() { ["exact"] = exact },
        { Prefix: { Length: > 0 } prefix } => new() { ["prefix"] = prefix },
        { Regex: { } regex } => new() { ["safe_regex"] = new JsonObject { ["regex"] = regex } },
        _ => [],
    };
}
