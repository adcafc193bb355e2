using System.Text.Json.Nodes;
using HybridMesh.GlobalControlPlane.Manifests;
using HybridMesh.GlobalControlPlane.Model.Facts;

namespace HybridMesh.GlobalControlPlane.Istio;

/// <summary>
/// What denials of requests at the mesh port leave alone: connections for services by name, which go through the gateway unopened, and
/// connections with a name of <see cref="HopNames"/>. They carry no HTTP that a denial of requests could be tested against, so it would close
/// them. No server of requests has such a name.
/// </summary>
internal static class MeshPortRules
{
    private const string Sni = "connection.sni";

    public static JsonObject NotStreams() => new()
    {
        ["key"] = Sni,
        ["notValues"] = ManifestJson.Strings(["outbound_*", $"*.{HopNames.Domain}"]),
    };

    /// <summary>The connections that come over one hop.</summary>
    public static JsonObject Only(MeshHop hop) => new()
    {
        ["key"] = Sni,
        ["values"] = ManifestJson.Strings([HopNames.Of(hop)]),
    };
}
