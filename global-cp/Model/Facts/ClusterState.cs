namespace HybridMesh.GlobalControlPlane.Model.Facts;

/// <summary>What is known of a cluster from its agent as a whole.</summary>
/// <param name="Region">As the agent found it; null when it did not.</param>
/// <param name="IsStale">True while no agent is connected: its last report stands.</param>
/// <param name="IstioVersion">Of the Istio that runs the cluster's gateways; null where there is none.</param>
internal sealed record ClusterState(string? Region, bool IsStale, string? IstioVersion = null) : IFact
{
    public void WriteTo(FingerprintWriter writer)
    {
        writer.Add(Region);
        writer.Add(IsStale);
        writer.Add(IstioVersion);
    }
}
