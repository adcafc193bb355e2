namespace HybridMesh.GlobalControlPlane.Model.Facts;

/// <summary>What is known of a cluster from its agent as a whole.</summary>
/// <param name="Region">As the agent found it; null when it did not.</param>
/// <param name="IsStale">True while no agent is connected: its last report stands.</param>
internal sealed record ClusterState(string? Region, bool IsStale) : IFact
{
    public void WriteTo(FingerprintWriter writer)
    {
        writer.Add(Region);
        writer.Add(IsStale);
    }
}
