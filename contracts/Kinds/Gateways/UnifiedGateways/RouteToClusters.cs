using HybridMesh.Contracts.Fields.Selectors;

namespace HybridMesh.Contracts.Kinds.Gateways.UnifiedGateways;

/// <summary>The clusters over which requests are spread.</summary>
public sealed record RouteToClusters
{
    /// <summary>Clusters that take the requests; absent or empty means all that expose the host name.</summary>
    public IReadOnlyList<ClusterDestination> Clusters { get; init; } = [];

    /// <summary>True answers the share of a cluster that is out with 503 instead of spreading it over the others. Default false.</summary>
    public bool StrictWeights { get; init; }
}
