using HybridMesh.Contracts.Resources;
using HybridMesh.GlobalControlPlane.Model.Facts;

namespace HybridMesh.GlobalControlPlane.Model.Keys;

/// <summary>What one gateway object claims.</summary>
internal sealed record DeclarationKey(Fqn Gateway) : FactKey<GatewayDeclaration>
{
    public override GatewayDeclaration? ValueIn(MeshModel model) => model.Declarations.GetValueOrDefault(Gateway);
}
