namespace HybridMesh.Tier1Gateway.Hosting;

/// <summary>Where a gateway stands.</summary>
internal enum GatewayRole
{
    /// <summary>At the edge: forwards to gateways of other clusters.</summary>
    Tier1,

    /// <summary>At the entry of a cluster without Kubernetes: forwards to the cluster's own services.</summary>
    Tier2,
}
