using HybridMesh.GlobalControlPlane.Model;
using HybridMesh.GlobalControlPlane.Model.Facts;

namespace HybridMesh.GlobalControlPlane.Kinds.Gateways;

/// <summary>Who can call whom by network: one way, and from network to network only.</summary>
internal static class Networks
{
    /// <summary>True towards the own network, one without a name, and those that the organization lists for the own.</summary>
    public static bool CanCall(MeshView mesh, ClusterFacts from, ClusterFacts to) =>
        string.IsNullOrEmpty(to.Network)
        || from.Network == to.Network
        || (from is { Network.Length: > 0, Fqn.Parent: { } organization }
            && mesh.NetworksReachableFrom(organization, from.Network).Contains(to.Network));
}
