using System.Text.Json.Nodes;

namespace HybridMesh.GlobalControlPlane.Istio;

/// <summary>
/// What denials at the mesh port leave alone: connections for services by name, which go through the gateway unopened. They carry no HTTP that
/// a denial of requests could be tested against, so it would close them. No server that opens TLS there has such a name.
/// </summary>
internal static class MeshPortRules
{
    public static JsonObject NotPassingThrough() => new()
    {
        ["key"] = "connection.sni",
        ["notValues"] = IstioJson.Strings(["outbound_*"]),
    };
}
