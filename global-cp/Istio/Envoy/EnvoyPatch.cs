using System.Text.Json.Nodes;
using HybridMesh.GlobalControlPlane.Manifests;

namespace HybridMesh.GlobalControlPlane.Istio.Envoy;

/// <summary>Patches of an EnvoyFilter.</summary>
internal static class EnvoyPatch
{
    private const string Types = "type.googleapis.com/";

    /// <summary>A message of Envoy, with its type.</summary>
    public static JsonObject Typed(string message) => new() { ["@type"] = Types + message };

    public static JsonObject AddCluster(JsonObject cluster) =>
        Patch("CLUSTER", new JsonObject { ["context"] = "GATEWAY" }, "ADD", cluster);

    /// <summary>A filter before the router, so after what Istio checks itself. Each has a name of its own: per-host settings go by name.</summary>
    /// <param name="name">Of the filter on these pods.</param>
    /// <param name="config">Its settings.</param>
    /// <param name="isDisabled">True for one that works only where a virtual host says so.</param>
    public static JsonObject InsertFilter(string name, JsonObject config, bool isDisabled)
    {
        var filter = new JsonObject
        {
            ["name"] = "envoy.filters.network.http_connection_manager",
            ["subFilter"] = new JsonObject { ["name"] = "envoy.filters.http.router" },
        };
        var match = new JsonObject
        {
            ["context"] = "GATEWAY",
            ["listener"] = new JsonObject { ["filterChain"] = new JsonObject { ["filter"] = filter } },
        };
        var value = new JsonObject { ["name"] = name }.With("disabled", isDisabled ? true : null);
        value["typed_config"] = config;
        return Patch("HTTP_FILTER", match, "INSERT_BEFORE", value);
    }

    public static JsonObject MergeHost(string hostname, int port, JsonObject value) =>
        Patch("VIRTUAL_HOST", Host(new JsonObject { ["name"] = NameOf(hostname, port) }), "MERGE", value);

    public static JsonObject MergeRoute(string hostname, int port, string route, JsonObject value) => Patch(
        "HTTP_ROUTE",
        Host(new JsonObject { ["name"] = NameOf(hostname, port), ["route"] = new JsonObject { ["name"] = route } }),
        "MERGE",
        value);

    /// <summary>What a filter does for a virtual host or route.</summary>
    public static JsonObject ForFilter(string filter, JsonObject config) =>
        new() { ["typed_per_filter_config"] = new JsonObject { [filter] = config } };

    // The number is the one in the Gateway, whatever port the pods listen at.
    private static string NameOf(string hostname, int port) => $"{hostname}:{port}";

    private static JsonObject Host(JsonObject host) =>
        new() { ["context"] = "GATEWAY", ["routeConfiguration"] = new JsonObject { ["vhost"] = host } };

    private static JsonObject Patch(string applyTo, JsonObject match, string operation, JsonObject value) => new()
    {
        ["applyTo"] = applyTo,
        ["match"] = match,
        ["patch"] = new JsonObject { ["operation"] = operation, ["value"] = value },
    };
}
