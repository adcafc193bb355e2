using System.Collections.Immutable;
using HybridMesh.Contracts.Resources;

namespace HybridMesh.GlobalControlPlane.Model.Keys;

/// <summary>The Cluster objects with one label.</summary>
internal sealed record LabelledClustersKey(LabelPair Label) : BucketKey<Fqn>
{
    public override ImmutableSortedSet<Fqn> ValueIn(MeshModel model) => model.ClustersByLabel[Label];
}
