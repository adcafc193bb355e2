using HybridMesh.Contracts.Resources;
using HybridMesh.GlobalControlPlane.Model.Facts;

namespace HybridMesh.GlobalControlPlane.Model.Keys;

/// <summary>One Organization object.</summary>
internal sealed record OrganizationKey(Fqn Organization) : FactKey<OrganizationFacts>
{
    public override OrganizationFacts? ValueIn(MeshModel model) => model.Organizations.GetValueOrDefault(Organization);
}
