using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace HybridMesh.Identity;

/// <summary>
/// What a process shows of itself, and whom it trusts, at one moment. Immutable: a renewal makes another one. It is never disposed by its
/// owner while connections may still use it.
/// </summary>
public sealed class MeshCredential
{
    /// <summary>Puts a credential together.</summary>
    /// <param name="certificate">The leaf, with its private key.</param>
    /// <param name="intermediates">What stands between the leaf and a root; sent along.</param>
    /// <param name="trust">The roots to trust.</param>
    /// <exception cref="FormatException">The certificate does not name a peer of the mesh.</exception>
    public MeshCredential(X509Certificate2 certificate, X509Certificate2Collection intermediates, TrustBundle trust)
    {
        Certificate = certificate;
        Identity = PeerIdentity.FromCertificate(certificate);
        Trust = trust;
        // Built once per certificate: building it per connection would build a chain per connection. Offline: nothing is fetched.
        Context = SslStreamCertificateContext.Create(certificate, intermediates, offline: true);
    }

    /// <summary>What this process is.</summary>
    public PeerIdentity Identity { get; }

    /// <summary>The leaf, with its private key.</summary>
    public X509Certificate2 Certificate { get; }

    /// <summary>The leaf and what is sent along, ready for TLS in both directions.</summary>
    public SslStreamCertificateContext Context { get; }

    /// <summary>The roots to trust.</summary>
    public TrustBundle Trust { get; }

    /// <summary>From when the certificate is valid.</summary>
    public DateTimeOffset NotBefore => Certificate.NotBefore;

    /// <summary>Until when the certificate is valid.</summary>
    public DateTimeOffset NotAfter => Certificate.NotAfter;
}
