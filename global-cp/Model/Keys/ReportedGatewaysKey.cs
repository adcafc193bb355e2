using HybridMesh.GlobalControlPlane.Model.Facts;

namespace HybridMesh.GlobalControlPlane.Model.Keys;

/// <summary>The gateways that one cluster reports in one namespace.</summary>
internal sealed record ReportedGatewaysKey(string Cluster, string Namespace) : FactKey<ReportedGateways>
{
    public override ReportedGateways? ValueIn(MeshModel model) =>
        model.Reports.GetValueOrDefault(Cluster)?.Gateways.GetValueOrDefault(Namespace);
}
