using HybridMesh.Contracts.Shapes;

namespace HybridMesh.Contracts.Fields.Failover;

/// <summary>
/// In which order clusters take requests that have no weights. The nearest of server, workspace and organization that has such
/// settings decides; they are not merged.
/// </summary>
[NotSupportedYet("failoverPriority", "tier-1 gateways know clusters and regions, not the labels of endpoints")]
[NotSupportedYet("automaticLoadBalancing", "clusters are balanced by locality and weights, not by observed load")]
public sealed record FailoverSettings
{
    /// <summary>What is near; absent means CLUSTER.</summary>
    public TopologyChoice? TopologyChoice { get; init; }

    /// <summary>Which region takes over; empty leaves all other regions equal. Not with NONE.</summary>
    public IReadOnlyList<RegionalFailover> RegionalFailover { get; init; } = [];
}
