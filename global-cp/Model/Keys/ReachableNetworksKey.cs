using System.Collections.Immutable;
using HybridMesh.Contracts.Resources;

namespace HybridMesh.GlobalControlPlane.Model.Keys;

/// <summary>The other networks that one network can call.</summary>
internal sealed record ReachableNetworksKey(Fqn Organization, string Network) : BucketKey<string>
{
    public override ImmutableSortedSet<string> ValueIn(MeshModel model) =>
        model.SettingOf(Organization)?.Networks.GetValueOrDefault(Network) ?? [];
}
