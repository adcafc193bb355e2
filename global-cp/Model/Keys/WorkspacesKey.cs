using System.Collections.Immutable;
using HybridMesh.Contracts.Resources;

namespace HybridMesh.GlobalControlPlane.Model.Keys;

/// <summary>The workspaces that name a namespace, or with <c>*</c> those with wider patterns.</summary>
internal sealed record WorkspacesKey(string Namespace) : BucketKey<Fqn>
{
    public override ImmutableSortedSet<Fqn> ValueIn(MeshModel model) => model.WorkspacesByNamespace[Namespace];
}
