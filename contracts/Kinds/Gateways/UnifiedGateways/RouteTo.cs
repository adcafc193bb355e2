using HybridMesh.Contracts.Shapes;

namespace HybridMesh.Contracts.Kinds.Gateways.UnifiedGateways;

/// <summary>Where requests are forwarded. All routes of one Gateway lead to clusters, or all to services.</summary>
[OneOf(nameof(ClusterDestination), nameof(ServiceDestination))]
[FieldHint("host", "in a Gateway the service is below 'serviceDestination'")]
[FieldHint("port", "in a Gateway the service is below 'serviceDestination'")]
[FieldHint("clusters", "in a Gateway clusters are below 'clusterDestination'")]
public sealed record RouteTo
{
    /// <summary>Clusters that take the requests; present but empty means all that expose the host name.</summary>
    public RouteToClusters? ClusterDestination { get; init; }

    /// <summary>A service of the gateway's own cluster.</summary>
    public RouteToService? ServiceDestination { get; init; }
}
