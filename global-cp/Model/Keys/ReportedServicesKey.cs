using HybridMesh.GlobalControlPlane.Model.Facts;

namespace HybridMesh.GlobalControlPlane.Model.Keys;

/// <summary>The services that one cluster reports in one namespace.</summary>
internal sealed record ReportedServicesKey(string Cluster, string Namespace) : FactKey<ReportedServices>
{
    public override ReportedServices? ValueIn(MeshModel model) =>
        model.Reports.GetValueOrDefault(Cluster)?.ServicesByNamespace.GetValueOrDefault(Namespace);
}
