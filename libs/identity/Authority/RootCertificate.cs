using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace HybridMesh.Identity;

/// <summary>Makes the self-signed root of a trust domain.</summary>
internal static class RootCertificate
{
    public static string SubjectOf(string trustDomain) => $"CN=HybridMesh {trustDomain}";

    public static X509Certificate2 Create(ECDsa key, string trustDomain, TimeSpan lifetime, DateTimeOffset now)
    {
        var request = new CertificateRequest(SubjectOf(trustDomain), key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(
            certificateAuthority: true, hasPathLengthConstraint: true, pathLengthConstraint: 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, critical: true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
        return request.CreateSelfSigned(now - LeafCertificate.ClockSkew, now + lifetime);
    }
}
