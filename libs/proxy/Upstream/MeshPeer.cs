using HybridMesh.Identity;

namespace HybridMesh.Proxy.Upstream;

/// <summary>How the server of a mutual TLS hop is addressed, and which servers are meant. Compared by value.</summary>
/// <param name="Sni">The server name that is sent.</param>
/// <param name="ServerIds">The patterns as text, joined by spaces, in their order.</param>
internal sealed record MeshPeer(string Sni, string ServerIds)
{
    /// <summary>True when the server's SPIFFE ID is one of those meant.</summary>
    public Func<SpiffeId, bool> Accept { get; } = SpiffeIdPattern.AnyOf(ServerIds.Split(' ').Select(SpiffeIdPattern.Parse));

    // The delegate follows from the text.
    public bool Equals(MeshPeer? other) => other is not null && Sni == other.Sni && ServerIds == other.ServerIds;

    public override int GetHashCode() => HashCode.Combine(Sni, ServerIds);
}
