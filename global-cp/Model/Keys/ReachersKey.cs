using System.Collections.Immutable;
using HybridMesh.Contracts.Resources;
using HybridMesh.GlobalControlPlane.Model.Facts;

namespace HybridMesh.GlobalControlPlane.Model.Keys;

/// <summary>The workspaces that name a hostname of their tenant, or with <c>*</c> those that may reach any.</summary>
internal sealed record ReachersKey(TenantHost Host) : BucketKey<Fqn>
{
    public override ImmutableSortedSet<Fqn> ValueIn(MeshModel model) => model.ReachersByHost[Host];
}
