using HybridMesh.Contracts.Resources;
using HybridMesh.GlobalControlPlane.Model.Facts;

namespace HybridMesh.GlobalControlPlane.Model.Keys;

/// <summary>What the setting of an organization or workspace says of the order of clusters.</summary>
internal sealed record FailoverKey(Fqn Owner) : FactKey<Effective<FailoverOrder>>
{
    public override Effective<FailoverOrder>? ValueIn(MeshModel model) => model.SettingOf(Owner)?.Failover;
}
