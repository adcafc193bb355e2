using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace HybridMesh.Identity;

/// <summary>A PKCS#10 request. Only its key counts, and the proof that the sender holds it; names and extensions in it are ignored.</summary>
public static class SigningRequest
{
    private const int MaxLength = 16 * 1024;
    private const string EllipticCurveOid = "1.2.840.10045.2.1";
    private const string RsaOid = "1.2.840.113549.1.1.1";
    private const string P256Oid = "1.2.840.10045.3.1.7";
    private const string P384Oid = "1.3.132.0.34";

    /// <summary>Makes a request for a key.</summary>
    public static byte[] Create(ECDsa key) => new CertificateRequest("CN=peer", key, HashAlgorithmName.SHA256).CreateSigningRequest();

    /// <summary>
    /// Takes the key out of a request, if the request is signed by it and it is ECDSA on P-256 or P-384, or RSA of 2048 to 8192 bits.
    /// </summary>
    public static bool TryReadKey(
        ReadOnlySpan<byte> der, [NotNullWhen(true)] out PublicKey? key, [NotNullWhen(false)] out string? problem)
    {
        key = null;
        if (der.Length is 0 or > MaxLength)
        {
            problem = $"the request must be of 1 to {MaxLength} bytes, it has {der.Length}";
            return false;
        }

        try
        {
            // Verifies the request's signature by its own key (proof of possession), and skips its extensions.
            var request = CertificateRequest.LoadSigningRequest(
                der, HashAlgorithmName.SHA256, out var consumed, CertificateRequestLoadOptions.Default, RSASignaturePadding.Pkcs1);
            problem = consumed != der.Length ? "bytes follow the request" : KeyProblem(request.PublicKey);
            key = problem is null ? request.PublicKey : null;
            return key is not null;
        }
        catch (Exception e) when (e is CryptographicException or NotSupportedException or ArgumentException)
        {
            problem = "the request is not PKCS#10, or not signed by its own key";
            return false;
        }
    }

    private static string? KeyProblem(PublicKey key)
    {
        switch (key.Oid.Value)
        {
            case EllipticCurveOid:
                using (var ecdsa = key.GetECDsaPublicKey())
                {
                    var curve = ecdsa?.ExportParameters(includePrivateParameters: false).Curve.Oid?.Value;
                    return curve is P256Oid or P384Oid ? null : "an elliptic key must be on P-256 or P-384";
                }

            case RsaOid:
                using (var rsa = key.GetRSAPublicKey())
                {
                    return rsa?.KeySize is >= 2048 and <= 8192 ? null : "an RSA key must have 2048 to 8192 bits";
                }

            default:
                return "the key must be ECDSA or RSA";
        }
    }
}
