using HybridMesh.Contracts.Fields.Selectors;
using HybridMesh.Contracts.Shapes;

namespace HybridMesh.Contracts.Kinds.Gateways.Tier1Gateways;

/// <summary>
/// One hostname with protocols other than HTTP for workloads of the mesh whose network does not reach the clusters that serve it. Its ports are those
/// at which the clusters expose it.
/// </summary>
[FieldHint("port", "its ports are those at which the clusters expose the host name")]
[FieldHint("tls", "the mesh encrypts")]
public sealed record Tier1InternalTcpServer
{
    /// <summary>Name, unique in the gateway; it appears in metrics.</summary>
    public required string Name { get; init; }

    /// <summary>Host name that workloads call; no wildcard.</summary>
    public required string Hostname { get; init; }

    /// <summary>Clusters that take connections; absent or empty means all that expose the host name.</summary>
    public IReadOnlyList<ClusterDestination> Clusters { get; init; } = [];
}
