using HybridMesh.Contracts.Resources;
using HybridMesh.GlobalControlPlane.Kinds;
using HybridMesh.GlobalControlPlane.Model;

namespace HybridMesh.GlobalControlPlane.Compilation;

/// <summary>One gateway object on one gateway that its selector selects.</summary>
internal sealed class GatewayUnit(Fqn gateway, GatewayWorkload workload) : UnitKey(gateway, workload.Target, workload.Name)
{
    public override UnitOutput Compile(MeshView mesh) =>
        mesh.Resource(Owner) is { } resource
            ? TranslatorCatalog.For(resource.Kind.Id)?.Translate(resource, workload, mesh) ?? UnitOutput.Empty
            : UnitOutput.Empty;
}
