using HybridMesh.Contracts.Resources;
using HybridMesh.GlobalControlPlane.Compilation;
using HybridMesh.GlobalControlPlane.Model;

namespace HybridMesh.GlobalControlPlane.Istio.EastWest;

/// <summary>The services that a workspace exposes elsewhere, for the workloads of one cluster.</summary>
internal sealed class EastWestClientUnit(Fqn setting, Fqn workspace, string cluster)
    : UnitKey(setting, $"clusters/{cluster}/agent", $"callers in {cluster}")
{
    public override UnitOutput Compile(MeshView mesh) =>
        mesh.EastWestOf(workspace) is { } facts && mesh.Resource(Owner) is not null
            ? new EastWestClientTranslation(workspace, facts, cluster, mesh).Run()
            : UnitOutput.Empty;
}
