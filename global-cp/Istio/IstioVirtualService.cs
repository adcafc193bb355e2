using System.Text.Json.Nodes;
using HybridMesh.GlobalControlPlane.Manifests;

namespace HybridMesh.GlobalControlPlane.Istio;

/// <summary>All that one gateway object routes of one hostname.</summary>
internal static class IstioVirtualService
{
    /// <param name="gateway">The Gateway object, as namespace and name.</param>
    /// <param name="hostname">The hostname.</param>
    /// <param name="serving">Its servers, of which each has ports of its own.</param>
    /// <param name="routes">Of the gateway object.</param>
    public static JsonObject Of(string gateway, string hostname, IReadOnlyList<ServingHost> serving, IstioRoutes routes)
    {
        var http = serving.Where(one => one.Destinations is null).ToArray();
        return new JsonObject
        {
            ["hosts"] = ManifestJson.Strings([hostname]),
            ["gateways"] = ManifestJson.Strings([gateway]),
            ["exportTo"] = ManifestJson.Strings(["."]),
        }
        .With("http", new JsonArray([.. http.SelectMany(one => routes.ToItems(one.Server, http.Length == 1 ? [] : one.Ports))]))
        .With("tls", new JsonArray([.. serving.Where(one => one.PassesThrough).Select(one => Stream(one, hostname))]))
        .With("tcp", new JsonArray([.. serving.Where(one => one is { Destinations: not null, PassesThrough: false }).Select(one => Stream(one, null))]));
    }

    private static JsonObject Stream(ServingHost serving, string? serverName) => new()
    {
        ["match"] = new JsonArray([.. serving.Ports.Select(port =>
            new JsonObject { ["port"] = port }.With("sniHosts", serverName is null ? null : ManifestJson.Strings([serverName])))]),
        ["route"] = serving.Destinations!.DeepClone(),
    };
}
