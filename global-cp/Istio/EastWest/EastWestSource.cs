using HybridMesh.Contracts.Resources;
using HybridMesh.GlobalControlPlane.Compilation;
using HybridMesh.GlobalControlPlane.Model;

namespace HybridMesh.GlobalControlPlane.Istio.EastWest;

/// <summary>
/// A workspace that exposes services to other clusters by name: there is a unit for every gateway that lets calls in, and for every cluster
/// with workloads of the tenant.
/// </summary>
internal sealed record EastWestSource(Fqn Workspace) : UnitSource
{
    public override IEnumerable<UnitKey> UnitsIn(MeshModel model)
    {
        if (model.SettingsByOwner[Workspace].FirstOrDefault()?.EastWest is not { } facts || Workspace.Parent is not { } tenant)
        {
            return [];
        }

        var exports =
            from @namespace in facts.Exposures.Select(exposure => exposure.Namespace).Distinct()
            from workload in model.IstioWorkloadsByNamespace[@namespace]
            where facts.Exposures.Any(exposure => exposure.Selects(workload)) && model.IsInView(Workspace.Ancestor("organizations")!.Value, workload.Cluster)
            select new EastWestExportUnit(facts.Setting, Workspace, workload);
        return
        [
            .. exports,
            .. ClientHosts.ClustersSelectedBy(model, model.WorkspacesByTenant[tenant])
                .Select(cluster => new EastWestClientUnit(facts.Setting, Workspace, cluster)),
        ];
    }
}
