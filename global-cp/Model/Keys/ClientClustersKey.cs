using System.Collections.Immutable;
using HybridMesh.GlobalControlPlane.Model.Facts;

namespace HybridMesh.GlobalControlPlane.Model.Keys;

/// <summary>The clusters with workloads that may call a hostname inside the mesh; of some of them nothing may come.</summary>
internal sealed record ClientClustersKey(TenantHost Host) : BucketKey<string>
{
    public override ImmutableSortedSet<string> ValueIn(MeshModel model) => ClientHosts.ClustersOf(model, Host);
}
