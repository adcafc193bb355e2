namespace HybridMesh.GlobalControlPlane.Model.Facts;

/// <summary>Where a gateway object sends traffic.</summary>
internal enum GatewayTier
{
    /// <summary>To the gateways of clusters.</summary>
    Tier1,

    /// <summary>To services of its own cluster.</summary>
    Tier2,
}
