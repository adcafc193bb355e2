using System.ComponentModel.DataAnnotations;
using HybridMesh.Contracts.Fields.Selectors;

namespace HybridMesh.Contracts.Kinds.Gateways.Tier1Gateways;

/// <summary>One hostname at one port at the edge whose TLS goes through to the clusters unopened.</summary>
public sealed record Tier1PassthroughServer
{
    /// <summary>Name, unique in the gateway; it appears in metrics.</summary>
    public required string Name { get; init; }

    /// <summary>Port that clients use, 1 to 65535 but not 15443.</summary>
    [Range(1, 65535)]
    public required int Port { get; init; }

    /// <summary>Host name that clients use. No server of the gateway may open its TLS.</summary>
    public required string Hostname { get; init; }

    /// <summary>Clusters that take connections; absent or empty means all that expose the host name.</summary>
    public IReadOnlyList<ClusterDestination> Clusters { get; init; } = [];
}
