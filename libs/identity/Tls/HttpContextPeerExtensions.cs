using Microsoft.AspNetCore.Http;

namespace HybridMesh.Identity;

/// <summary>Who is calling.</summary>
public static class HttpContextPeerExtensions
{
    /// <summary>
    /// The peer at the other end of this connection; null when it showed no certificate. On a listener with mesh TLS the certificate has been
    /// verified; on any other listener this is always null.
    /// </summary>
    public static PeerIdentity? GetPeerIdentity(this HttpContext context) =>
        context.Connection.ClientCertificate is { } certificate && PeerIdentity.TryFromCertificate(certificate, out var identity, out _)
            ? identity
            : null;
}
