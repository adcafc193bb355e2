using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace HybridMesh.Identity;

/// <summary>
/// The mesh's own certificate authority: one ECDSA P-256 root per trust domain, made once, its private key encrypted at rest. Thread-safe.
/// </summary>
public sealed class CertificateAuthority : IDisposable
{
    private readonly ECDsa _key;
    private readonly Lock _signing = new();
    private readonly TimeProvider _time;
    private readonly TimeSpan _lifetime;

    private CertificateAuthority(X509Certificate2 certificate, ECDsa key, IdentityOptions options, TimeProvider time)
    {
        Certificate = certificate;
        Trust = TrustBundle.Of(certificate);
        TrustDomain = options.TrustDomain;
        Fingerprint = SHA256.HashData(certificate.RawData);
        _key = key;
        _time = time;
        _lifetime = options.CertificateLifetime;
    }

    /// <summary>The trust domain of every certificate issued here.</summary>
    public string TrustDomain { get; }

    /// <summary>The root certificate, without its key.</summary>
    public X509Certificate2 Certificate { get; }

    /// <summary>The roots that peers must trust.</summary>
    public TrustBundle Trust { get; }

    /// <summary>SHA-256 of the root certificate; join tokens carry it.</summary>
    public ReadOnlyMemory<byte> Fingerprint { get; }

    /// <summary>Loads the authority of the trust domain, or makes it when there is none.</summary>
    /// <exception cref="IdentityException">The key file is missing, unsafe, or not the one that encrypted the stored key.</exception>
    public static async Task<CertificateAuthority> LoadOrCreateAsync(
        ICertificateAuthorityStore store, IdentityOptions options, TimeProvider time, CancellationToken cancellationToken)
    {
        using var keyEncryption = KeyEncryptionKey.ReadFile(options.KeyFile);
        var stored = await store.FindAsync(cancellationToken)
            ?? await store.InsertIfAbsentAsync(CreateStored(keyEncryption, options, time.GetUtcNow()), cancellationToken);
        return Open(stored, keyEncryption, options, time);
    }

    /// <summary>Issues a certificate for a key that the caller has proof of (<see cref="SigningRequest"/>).</summary>
    /// <param name="identity">What the certificate says; of this trust domain.</param>
    /// <param name="key">The subject's public key.</param>
    /// <param name="servedNames">DNS names and IP addresses to add; empty for none.</param>
    /// <param name="lifetime">Null for the configured lifetime.</param>
    /// <exception cref="ArgumentException">The identity is of another trust domain.</exception>
    public IssuedCertificate Issue(PeerIdentity identity, PublicKey key, IReadOnlyCollection<string> servedNames, TimeSpan? lifetime = null)
    {
        if (identity.TrustDomain != TrustDomain)
        {
            throw new ArgumentException($"the identity is of '{identity.TrustDomain}', this authority is of '{TrustDomain}'", nameof(identity));
        }

        var now = _time.GetUtcNow();
        DateTimeOffset rootEnd = Certificate.NotAfter;
        var end = now + (lifetime ?? _lifetime);
        var notAfter = end < rootEnd ? end : rootEnd;
        lock (_signing)
        {
            using var leaf = LeafCertificate.Create(Certificate, _key, identity, key, servedNames, now - LeafCertificate.ClockSkew, notAfter);
            return new IssuedCertificate([leaf.RawData], Trust.ToDer());
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _key.Dispose();

    private static StoredCertificateAuthority CreateStored(KeyEncryptionKey keyEncryption, IdentityOptions options, DateTimeOffset now)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var certificate = RootCertificate.Create(key, options.TrustDomain, options.RootLifetime, now);
        var plain = key.ExportPkcs8PrivateKey();
        try
        {
            return new StoredCertificateAuthority(certificate.RawData, keyEncryption.Encrypt(plain, certificate.RawData));
        }
        finally
        {
            CryptographicOperations.ZeroMemory(plain);
        }
    }

    private static CertificateAuthority Open(
        StoredCertificateAuthority stored, KeyEncryptionKey keyEncryption, IdentityOptions options, TimeProvider time)
    {
        var certificate = X509CertificateLoader.LoadCertificate(stored.Certificate);
        if (certificate.Subject != RootCertificate.SubjectOf(options.TrustDomain))
        {
            throw new IdentityException(
                $"Identity:TrustDomain is '{options.TrustDomain}', but the authority in the database is '{certificate.Subject}': "
                + "the trust domain cannot change.");
        }

        var plain = keyEncryption.Decrypt(stored.EncryptedKey, stored.Certificate);
        try
        {
            var key = ECDsa.Create();
            key.ImportPkcs8PrivateKey(plain, out _);
            return new CertificateAuthority(certificate, key, options, time);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(plain);
        }
    }
}
