using System.Diagnostics.CodeAnalysis;
using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace HybridMesh.Identity;

/// <summary>Writes and reads a peer's identity in a certificate: one URI SAN, and the labels extension.</summary>
internal static class CertificateIdentity
{
    /// <summary>Our labels extension: 2.25 and the UUID 587eb769-4583-4874-884b-892f0ed6534d as a number. Non-critical, UTF8String of JSON.</summary>
    public const string LabelsOid = "2.25.117630013054675694470245393087528850253";

    /// <summary>Longest labels extension, in bytes.</summary>
    private const int MaxLabelsLength = 16 * 1024;

    private const string SubjectAlternativeNameOid = "2.5.29.17";
    private static readonly Asn1Tag UriTag = new(TagClass.ContextSpecific, 6);

    public static X509Extension Labels(LabelSet labels)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        writer.WriteCharacterString(UniversalTagNumber.UTF8String, labels.ToJson());
        return new X509Extension(LabelsOid, writer.Encode(), critical: false);
    }

    public static bool TryRead(
        X509Certificate2 certificate,
        [NotNullWhen(true)] out PeerIdentity? identity,
        [NotNullWhen(false)] out string? problem)
    {
        identity = null;
        try
        {
            var uris = Uris(certificate);
            if (uris is not [var uri] || !SpiffeId.TryParse(uri, out var id))
            {
                problem = $"the certificate must have exactly one URI name, a SPIFFE ID; it has {uris.Count}";
                return false;
            }

            identity = PeerIdentity.FromName(id, ReadLabels(certificate));
            problem = identity is null ? $"'{id}' does not name an agent, gateway or control plane" : null;
            return identity is not null;
        }
        catch (Exception e) when (e is AsnContentException or CryptographicException or FormatException or InvalidOperationException)
        {
            problem = $"the certificate's names cannot be read: {e.Message}";
            return false;
        }
    }

    private static List<string> Uris(X509Certificate2 certificate)
    {
        var uris = new List<string>();
        foreach (var extension in certificate.Extensions.Where(extension => extension.Oid?.Value == SubjectAlternativeNameOid))
        {
            var names = new AsnReader(extension.RawData, AsnEncodingRules.DER).ReadSequence();
            while (names.HasData)
            {
                if (names.PeekTag().HasSameClassAndValue(UriTag))
                {
                    uris.Add(names.ReadCharacterString(UniversalTagNumber.IA5String, UriTag));
                }
                else
                {
                    names.ReadEncodedValue();
                }
            }
        }

        return uris;
    }

    private static LabelSet ReadLabels(X509Certificate2 certificate)
    {
        var extension = certificate.Extensions.SingleOrDefault(extension => extension.Oid?.Value == LabelsOid);
        if (extension is null)
        {
            return LabelSet.Empty;
        }

        if (extension.RawData.Length > MaxLabelsLength)
        {
            throw new FormatException($"the labels take {extension.RawData.Length} bytes, at most {MaxLabelsLength} are read");
        }

        var reader = new AsnReader(extension.RawData, AsnEncodingRules.DER);
        var json = reader.ReadCharacterString(UniversalTagNumber.UTF8String);
        reader.ThrowIfNotEmpty();
        return LabelSet.FromJson(json);
    }
}
