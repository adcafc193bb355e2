using HybridMesh.Contracts.Resources;
using HybridMesh.GlobalControlPlane.Model;
using HybridMesh.GlobalControlPlane.Model.Facts;

namespace HybridMesh.GlobalControlPlane.Kinds.Gateways;

/// <summary>Which clusters are near a gateway. Asks only when somebody wants to know.</summary>
internal sealed class Regions(MeshView mesh, Fqn organization, string gatewayCluster)
{
    /// <summary>True in the gateway's own region; true for all while that is not known.</summary>
    public bool IsSame(Tier2Site site)
    {
        var own = Of(mesh.Cluster(organization.Child("clusters", gatewayCluster)), gatewayCluster);
        return own is null || Of(site.Cluster, site.Name) == own;
    }

    private string? Of(ClusterFacts? cluster, string name) => cluster?.Region ?? mesh.StateOf(name)?.Region;
}
