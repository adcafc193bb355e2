using HybridMesh.GlobalControlPlane.Model.Facts;

namespace HybridMesh.GlobalControlPlane.Model.Keys;

/// <summary>One service of one cluster, as its agent reports it.</summary>
internal sealed record ServiceStateKey(string Cluster, ServiceName Service) : FactKey<ServiceState>
{
    public override ServiceState? ValueIn(MeshModel model) =>
        model.Reports.GetValueOrDefault(Cluster)?.Services.GetValueOrDefault(Service);
}
