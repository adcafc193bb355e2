using System.Text.Json.Nodes;
using HybridMesh.GlobalControlPlane.Kinds.Gateways;

namespace HybridMesh.GlobalControlPlane.Istio;

/// <summary>A server that a gateway answers for, and the ports of the Gateway object where it does.</summary>
internal sealed record ServingHost(GatewayServer Server, IReadOnlyList<int> Ports)
{
    /// <summary>Where connections go; null for a server of requests.</summary>
    public JsonObject? Destination { get; init; }
}
