using HybridMesh.GlobalControlPlane.Compilation;
using HybridMesh.GlobalControlPlane.Model;
using HybridMesh.GlobalControlPlane.Model.Facts;

namespace HybridMesh.GlobalControlPlane.Istio.Clients;

/// <summary>A hostname that a tenant exposes: there is a unit for every cluster with workloads that may call it.</summary>
internal sealed record ClientHostSource(TenantHost Host) : UnitSource
{
    public override IEnumerable<UnitKey> UnitsIn(MeshModel model) =>
        ClientHosts.ClustersOf(model, Host).Select(cluster => new ClientHostUnit(Host, cluster));
}
