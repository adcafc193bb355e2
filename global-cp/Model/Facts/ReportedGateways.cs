using System.Collections.Immutable;

namespace HybridMesh.GlobalControlPlane.Model.Facts;

/// <summary>The gateways that one cluster reports in one namespace, sorted by name.</summary>
internal sealed record ReportedGateways(ImmutableArray<ReportedGateway> Gateways) : IFact
{
    public void WriteTo(FingerprintWriter writer)
    {
        writer.Add((long)Gateways.Length);
        foreach (var gateway in Gateways)
        {
            gateway.WriteTo(writer);
        }
    }
}
