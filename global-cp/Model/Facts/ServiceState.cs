namespace HybridMesh.GlobalControlPlane.Model.Facts;

/// <summary>What is known of a service. Counts are left out: a change from 5 to 4 endpoints compiles nothing.</summary>
/// <param name="HasReadyEndpoint">Whether there is somewhere to send a request.</param>
/// <param name="OnlyPort">The port of a service that has just one; null when it has several, or none.</param>
internal sealed record ServiceState(bool HasReadyEndpoint, int? OnlyPort) : IFact
{
    public void WriteTo(FingerprintWriter writer)
    {
        writer.Add(HasReadyEndpoint);
        writer.Add(OnlyPort ?? 0L);
    }
}
