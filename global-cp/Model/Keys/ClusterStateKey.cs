using HybridMesh.GlobalControlPlane.Model.Facts;

namespace HybridMesh.GlobalControlPlane.Model.Keys;

/// <summary>What is known of a cluster from its agent.</summary>
internal sealed record ClusterStateKey(string Cluster) : FactKey<ClusterState>
{
    public override ClusterState? ValueIn(MeshModel model) => model.Reports.GetValueOrDefault(Cluster)?.State;
}
