using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace HybridMesh.Identity;

/// <summary>The root certificates that a process of the mesh trusts. Immutable.</summary>
public sealed class TrustBundle
{
    private TrustBundle(IReadOnlyList<X509Certificate2> roots)
    {
        Roots = roots;
    }

    /// <summary>The roots, at least one.</summary>
    public IReadOnlyList<X509Certificate2> Roots { get; }

    /// <summary>A bundle of certificates.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static TrustBundle Of(params X509Certificate2[] roots) =>
        roots.Length > 0 ? new TrustBundle(roots) : throw new ArgumentException("a trust bundle needs a root", nameof(roots));

    /// <summary>Reads certificates from DER.</summary>
    /// <exception cref="CryptographicException">One is not a certificate, or there is none.</exception>
    public static TrustBundle FromDer(IEnumerable<byte[]> roots)
    {
        var certificates = roots.Select(X509CertificateLoader.LoadCertificate).ToArray();
        return certificates.Length > 0 ? new TrustBundle(certificates) : throw new CryptographicException("the trust bundle is empty");
    }

    /// <summary>The roots as DER.</summary>
    public IReadOnlyList<byte[]> ToDer() => [.. Roots.Select(root => root.RawData)];

    /// <summary>The root whose SHA-256 is <paramref name="fingerprint"/>; null when there is none.</summary>
    public X509Certificate2? Find(ReadOnlySpan<byte> fingerprint)
    {
        foreach (var root in Roots)
        {
            if (CryptographicOperations.FixedTimeEquals(SHA256.HashData(root.RawData), fingerprint))
            {
                return root;
            }
        }

        return null;
    }
}
