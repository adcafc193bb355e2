using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace HybridMesh.Identity;

/// <summary>Makes the certificate of one peer. Only the key comes from the peer; every name comes from the caller.</summary>
internal static class LeafCertificate
{
    /// <summary>Certificates start this much in the past, for peers whose clock is behind.</summary>
    public static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(5);

    private const int SerialLength = 16;

    public static X509Certificate2 Create(
        X509Certificate2 root,
        ECDsa rootKey,
        PeerIdentity identity,
        PublicKey key,
        IEnumerable<string> servedNames,
        DateTimeOffset notBefore,
        DateTimeOffset notAfter)
    {
        var request = new CertificateRequest(
            new X500DistinguishedName($"CN={identity.Role}, O=HybridMesh"), key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, critical: true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension(Purposes(identity.Role), critical: true));
        request.CertificateExtensions.Add(Names(identity, servedNames));
        request.CertificateExtensions.Add(
            X509AuthorityKeyIdentifierExtension.CreateFromCertificate(root, includeKeyIdentifier: true, includeIssuerAndSerial: false));
        if (identity.Labels.Count > 0)
        {
            request.CertificateExtensions.Add(CertificateIdentity.Labels(identity.Labels));
        }

        return request.Create(root.SubjectName, X509SignatureGenerator.CreateForECDsa(rootKey), notBefore, notAfter, Serial());
    }

    // An agent only dials out; gateways and the control plane also serve.
    private static OidCollection Purposes(PeerRole role) => role == PeerRole.Agent
        ? [new Oid(PeerVerifier.ClientPurpose)]
        : [new Oid(PeerVerifier.ClientPurpose), new Oid(PeerVerifier.ServerPurpose)];

    private static X509Extension Names(PeerIdentity identity, IEnumerable<string> servedNames)
    {
        var names = new SubjectAlternativeNameBuilder();
        names.AddUri(new Uri(identity.Id.Value));
        foreach (var name in servedNames)
        {
            if (IPAddress.TryParse(name, out var address))
            {
                names.AddIpAddress(address);
            }
            else
            {
                names.AddDnsName(name);
            }
        }

        return names.Build();
    }

    private static byte[] Serial()
    {
        var serial = RandomNumberGenerator.GetBytes(SerialLength);
        serial[0] = (byte)((serial[0] & 0x7F) | 0x40); // RFC 5280 4.1.2.2: positive, and of one length
        return serial;
    }
}
