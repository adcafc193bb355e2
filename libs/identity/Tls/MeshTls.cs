using System.Net.Security;
using System.Security.Authentication;
using Microsoft.Extensions.Logging;

namespace HybridMesh.Identity;

/// <summary>TLS options for both ends of every connection inside the mesh. Certificates and roots are read anew at each handshake.</summary>
public static class MeshTls
{
    private const SslProtocols Protocols = SslProtocols.Tls12 | SslProtocols.Tls13;

    /// <summary>
    /// Options of a client, for <c>SocketsHttpHandler.SslOptions</c> or an <see cref="SslStream"/>. The server is checked by its SPIFFE ID, not
    /// by its address, so <see cref="SslClientAuthenticationOptions.TargetHost"/> may be any SNI the caller likes.
    /// </summary>
    /// <param name="credentials">Who we are; a handshake fails while there is no credential.</param>
    /// <param name="acceptServer">Which servers are meant.</param>
    /// <param name="time">The clock that certificates are checked by.</param>
    /// <param name="logger">Told why a server is refused.</param>
    public static SslClientAuthenticationOptions ClientOptions(
        IMeshCredentials credentials, Func<SpiffeId, bool> acceptServer, TimeProvider time, ILogger logger) => new()
        {
            EnabledSslProtocols = Protocols,
            AllowTlsResume = false,
            LocalCertificateSelectionCallback = (_, _, _, _, _) => credentials.Current?.Certificate!,
            RemoteCertificateValidationCallback = (_, certificate, chain, _) => credentials.Current is { } current
                && PeerCheck.Accept(certificate, chain, current.Trust, PeerVerifier.ServerPurpose, acceptServer, time, logger),
        };

    /// <summary>
    /// Options of a server for one connection: call it per handshake (Kestrel's <c>TlsHandshakeCallbackOptions</c>, or
    /// <c>SslStream.AuthenticateAsServerAsync</c> with a callback), so that it always shows the newest certificate.
    /// </summary>
    /// <param name="credential">Who we are.</param>
    /// <param name="server">Who may connect.</param>
    /// <param name="time">The clock that certificates are checked by.</param>
    /// <param name="logger">Told why a client is refused.</param>
    public static SslServerAuthenticationOptions ServerOptions(
        MeshCredential credential, MeshServerOptions server, TimeProvider time, ILogger logger) => new()
        {
            EnabledSslProtocols = Protocols,
            // Connections inside the mesh live long; a full handshake each time keeps the check of the peer in one place.
            AllowTlsResume = false,
            ServerCertificateContext = credential.Context,
            ClientCertificateRequired = true,
            CertificateChainPolicy = PeerVerifier.Policy(credential.Trust, PeerVerifier.ClientPurpose),
            ApplicationProtocols = [.. server.ApplicationProtocols],
            RemoteCertificateValidationCallback = (_, certificate, chain, _) => certificate is null
                ? server.AllowAnonymous
                : PeerCheck.Accept(certificate, chain, credential.Trust, PeerVerifier.ClientPurpose, server.AcceptClient, time, logger),
        };
}
