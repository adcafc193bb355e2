namespace HybridMesh.GlobalControlPlane.Model.Facts;

/// <summary>Whether a service has somewhere to send a request. Counts are left out: a change from 5 to 4 compiles nothing.</summary>
internal sealed record ServiceState(bool HasReadyEndpoint) : IFact
{
    public void WriteTo(FingerprintWriter writer) => writer.Add(HasReadyEndpoint);
}
