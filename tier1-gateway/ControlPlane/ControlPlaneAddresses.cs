using HybridMesh.Discovery;
using HybridMesh.Identity;

namespace HybridMesh.Tier1Gateway.ControlPlane;

/// <summary>The same addresses serve enrollment, discovery and reports.</summary>
internal static class ControlPlaneAddresses
{
    public static PeerConnectionOptions Of(PeerCredentialsOptions options) =>
        new() { Addresses = [.. options.ControlPlane.Select(address => new Uri(address))] };
}
