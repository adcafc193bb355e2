using HybridMesh.Contracts.Fields.AccessControl;
using HybridMesh.Contracts.Fields.Selectors;
using HybridMesh.Contracts.Shapes;

namespace HybridMesh.Contracts.Kinds.Gateways.Tier1Gateways;

/// <summary>One hostname for workloads of the mesh whose network does not reach the clusters that serve it. It has no port: they come over the mesh's.</summary>
[FieldHint("port", "workloads of the mesh come over the mesh's port")]
[FieldHint("tls", "the mesh encrypts")]
public sealed record Tier1InternalServer
{
    /// <summary>Name, unique in the gateway; it appears in metrics.</summary>
    public required string Name { get; init; }

    /// <summary>Host name that workloads call; no wildcard.</summary>
    public required string Hostname { get; init; }

    /// <summary>Clusters that take the requests; absent or empty means all that expose the host name.</summary>
    public IReadOnlyList<ClusterDestination> Clusters { get; init; } = [];

    /// <summary>Who callers are.</summary>
    public Authentication? Authentication { get; init; }

    /// <summary>What callers may do.</summary>
    public Authorization? Authorization { get; init; }
}
