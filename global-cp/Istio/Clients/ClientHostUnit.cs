using HybridMesh.GlobalControlPlane.Compilation;
using HybridMesh.GlobalControlPlane.Model;
using HybridMesh.GlobalControlPlane.Model.Facts;

namespace HybridMesh.GlobalControlPlane.Istio.Clients;

/// <summary>One hostname of a tenant in one cluster whose workloads may call it.</summary>
internal sealed class ClientHostUnit(TenantHost host, string cluster)
    : UnitKey(host.Tenant, $"clusters/{cluster}/agent", $"{cluster}/{host.Hostname}")
{
    public TenantHost Host => host;

    public override UnitOutput Compile(MeshView mesh) => new ClientHostTranslation(host, cluster, mesh).Run();
}
