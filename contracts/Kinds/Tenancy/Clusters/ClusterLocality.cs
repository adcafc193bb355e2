namespace HybridMesh.Contracts.Kinds.Tenancy.Clusters;

/// <summary>Where a cluster is.</summary>
public sealed record ClusterLocality
{
    /// <summary>Region, such as <c>eu-west</c>; absent means what the agent finds.</summary>
    public string? Region { get; init; }
}
