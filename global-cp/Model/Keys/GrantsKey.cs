using System.Collections.Immutable;
using HybridMesh.Contracts.Resources;

namespace HybridMesh.GlobalControlPlane.Model.Keys;

/// <summary>The grants of a workspace.</summary>
internal sealed record GrantsKey(Fqn Workspace) : BucketKey<Fqn>
{
    public override ImmutableSortedSet<Fqn> ValueIn(MeshModel model) => model.GrantsByWorkspace[Workspace];
}
