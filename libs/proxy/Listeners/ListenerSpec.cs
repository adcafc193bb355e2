using System.Collections.Immutable;
using HybridMesh.Identity;

namespace HybridMesh.Proxy.Listeners;

/// <summary>One accepted GatewayListener resource.</summary>
/// <param name="Name">Its resource name, such as <c>http/80</c>.</param>
/// <param name="Port">The declared port, which the engine's options map to an address.</param>
/// <param name="Protocol">What it speaks.</param>
/// <param name="AllowedPeers">Who may send requests to a mesh listener; nobody when empty.</param>
internal sealed record ListenerSpec(string Name, int Port, ListenerProtocol Protocol, ImmutableArray<SpiffeIdPattern> AllowedPeers)
{
    /// <summary>True when a peer with this ID may send requests.</summary>
    public bool Allows(SpiffeId peer)
    {
        foreach (var pattern in AllowedPeers)
        {
            if (pattern.Matches(peer))
            {
                return true;
            }
        }

        return false;
    }
}
