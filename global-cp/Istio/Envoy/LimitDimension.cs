using System.Text.Json.Nodes;
using HybridMesh.Contracts.Fields.RateLimits;
using HybridMesh.GlobalControlPlane.Manifests;

namespace HybridMesh.GlobalControlPlane.Istio.Envoy;

/// <summary>
/// A dimension of a limit, in two halves that must agree: the action that finds its value in a request, and the entry of the descriptor that
/// the value is looked up by. An entry without a value counts each value by itself.
/// </summary>
internal static class LimitDimension
{
    private const string Matches = "yes";

    public static bool CountsEachValue(RateLimitDimension dimension) => !Entry(dimension, "").ContainsKey("value");

    public static JsonObject Action(RateLimitDimension dimension, string place) => dimension switch
    {
        { Header: { Value: null, DontMatch: not true } header } => new JsonObject
        {
            ["request_headers"] = new JsonObject { ["header_name"] = header.Name.ToLowerInvariant(), ["descriptor_key"] = HeaderKey(place) },
        },
        { Header: { } header } => new JsonObject
        {
            ["header_value_match"] = new JsonObject
            {
                ["descriptor_key"] = HeaderKey(place),
                ["descriptor_value"] = Matches,
                ["expect_match"] = header.DontMatch is not true,
                ["headers"] = new JsonArray(EnvoyMatch.Header(header.Name, header.Value)),
            },
        },
        _ => new JsonObject { ["remote_address"] = new JsonObject() },
    };

    public static JsonObject Entry(RateLimitDimension dimension, string place) => dimension switch
    {
        { Header: { Value: null, DontMatch: not true } } => new JsonObject { ["key"] = HeaderKey(place) },
        { Header: not null } => new JsonObject { ["key"] = HeaderKey(place), ["value"] = Matches },
        _ => new JsonObject { ["key"] = "remote_address" }
            .With("value", dimension.RemoteAddress?.Value is { } address && address != "*" ? address : null),
    };

    private static string HeaderKey(string place) => $"header-{place}";
}
