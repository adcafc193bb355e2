namespace HybridMesh.GlobalControlPlane.Model.Facts;

/// <summary>What is known of a cluster from its agent as a whole.</summary>
/// <param name="Region">As the agent found it; null when it did not.</param>
/// <param name="IsStale">True while no agent is connected: its last report stands.</param>
/// <param name="IstioVersion">Of the Istio that runs the cluster's gateways; null where there is none.</param>
internal sealed record ClusterState(string? Region, bool IsStale, string? IstioVersion) : IFact
{
    /// <summary>First part of the SPIFFE names of Istio's workloads; null while it is not known.</summary>
    public string? TrustDomain { get; init; }

    /// <summary>What Istio's proxies call the cluster; null means by its name.</summary>
    public string? IstioClusterId { get; init; }

    /// <summary>True where an Istio Gateway selects pods of its own namespace only.</summary>
    public bool AreGatewaysScoped { get; init; }

    public void WriteTo(FingerprintWriter writer)
    {
        writer.Add(Region);
        writer.Add(IsStale);
        writer.Add(IstioVersion);
        writer.Add(TrustDomain);
        writer.Add(IstioClusterId);
        writer.Add(AreGatewaysScoped);
    }
}
