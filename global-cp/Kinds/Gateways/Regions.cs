using HybridMesh.GlobalControlPlane.Model;
using HybridMesh.GlobalControlPlane.Model.Facts;

namespace HybridMesh.GlobalControlPlane.Kinds.Gateways;

/// <summary>In which region a cluster is: what its Cluster says counts before what its agent finds.</summary>
internal static class Regions
{
    /// <summary>Null while nobody knows.</summary>
    public static string? Of(MeshView mesh, ClusterFacts? cluster, string name) => cluster?.Region ?? mesh.StateOf(name)?.Region;
}
