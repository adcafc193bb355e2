using HybridMesh.Contracts.Resources;
using HybridMesh.GlobalControlPlane.Model.Facts;

namespace HybridMesh.GlobalControlPlane.Model.Keys;

/// <summary>One Cluster object.</summary>
internal sealed record ClusterKey(Fqn Cluster) : FactKey<ClusterFacts>
{
    public override ClusterFacts? ValueIn(MeshModel model) => model.Clusters.GetValueOrDefault(Cluster);
}
