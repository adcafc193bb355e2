using System.Net.Security;

namespace HybridMesh.Identity;

/// <summary>Who may connect to a TLS listener of the mesh.</summary>
public sealed record MeshServerOptions
{
    /// <summary>Whether a client without a certificate may connect; what it may then call is the business of each service. Default false.</summary>
    public bool AllowAnonymous { get; init; }

    /// <summary>Which clients are meant; read at every handshake. Default: every peer of the mesh.</summary>
    public Func<SpiffeId, bool> AcceptClient { get; init; } = static _ => true;

    /// <summary>The protocols offered by ALPN, the preferred one first. Default: HTTP/2 only.</summary>
    public IReadOnlyList<SslApplicationProtocol> ApplicationProtocols { get; init; } = [SslApplicationProtocol.Http2];
}
