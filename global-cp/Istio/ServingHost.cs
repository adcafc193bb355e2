using System.Text.Json.Nodes;
using HybridMesh.GlobalControlPlane.Kinds.Gateways;

namespace HybridMesh.GlobalControlPlane.Istio;

/// <summary>A server that a gateway answers for, and the ports of the Gateway object where it does.</summary>
internal sealed record ServingHost(GatewayServer Server, IReadOnlyList<int> Ports)
{
    /// <summary>What it is called there: connections have another name at the mesh port.</summary>
    public string Hostname { get; init; } = Server.Hostname;

    /// <summary>Where connections go; null for a server of requests.</summary>
    public JsonArray? Destinations { get; init; }

    /// <summary>True when TLS of clients is not opened.</summary>
    public bool PassesThrough { get; init; }
}
