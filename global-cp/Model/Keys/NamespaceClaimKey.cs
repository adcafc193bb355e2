using HybridMesh.Contracts.Resources;
using HybridMesh.GlobalControlPlane.Model.Facts;

namespace HybridMesh.GlobalControlPlane.Model.Keys;

/// <summary>The namespaces that a workspace or group selects.</summary>
internal sealed record NamespaceClaimKey(Fqn Owner) : FactKey<NamespaceClaim>
{
    public override NamespaceClaim? ValueIn(MeshModel model) => model.Claims.GetValueOrDefault(Owner);
}
