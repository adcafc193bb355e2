using HybridMesh.Contracts.Resources;
using HybridMesh.GlobalControlPlane.Model.Facts;

namespace HybridMesh.GlobalControlPlane.Model.Keys;

/// <summary>What a grant lets others do.</summary>
internal sealed record GrantKey(Fqn Grant) : FactKey<GatewayGrant>
{
    public override GatewayGrant? ValueIn(MeshModel model) => model.Grants.GetValueOrDefault(Grant);
}
