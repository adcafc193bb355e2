using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace HybridMesh.Identity;

/// <summary>
/// Checks a certificate against the mesh's own roots: chain, purpose, validity at a given time, and the name in it. The machine's trust
/// store plays no part, and nothing is downloaded.
/// </summary>
public static class PeerVerifier
{
    /// <summary>The purpose of a certificate that a client shows.</summary>
    public const string ClientPurpose = "1.3.6.1.5.5.7.3.2";

    /// <summary>The purpose of a certificate that a server shows.</summary>
    public const string ServerPurpose = "1.3.6.1.5.5.7.3.1";

    /// <summary>Checks a certificate.</summary>
    /// <param name="certificate">The leaf that the peer showed.</param>
    /// <param name="sent">What the peer sent along; null for nothing.</param>
    /// <param name="trust">The roots.</param>
    /// <param name="purpose"><see cref="ClientPurpose"/> or <see cref="ServerPurpose"/>.</param>
    /// <param name="now">The time at which it must be valid.</param>
    public static PeerVerification Verify(
        X509Certificate2 certificate, X509Certificate2Collection? sent, TrustBundle trust, string purpose, DateTimeOffset now)
    {
        // Said before the chain's own words, because it is the one that operators meet.
        if (now > certificate.NotAfter || now < certificate.NotBefore)
        {
            return new PeerVerification.Refused(
                $"the certificate is valid from {certificate.NotBefore.ToUniversalTime():O} to {certificate.NotAfter.ToUniversalTime():O}, "
                + $"it is {now:O}");
        }

        using var chain = new X509Chain();
        chain.ChainPolicy = Policy(trust, purpose);
        chain.ChainPolicy.VerificationTime = now.UtcDateTime;
        chain.ChainPolicy.ExtraStore.AddRange(sent ?? []);
        if (!chain.Build(certificate))
        {
            return new PeerVerification.Refused(
                "the certificate is not of this mesh: " + string.Join(", ", chain.ChainStatus.Select(status => status.Status).Distinct()));
        }

        if (!HasPurpose(certificate, purpose))
        {
            return new PeerVerification.Refused("the certificate does not name its purpose");
        }

        return PeerIdentity.TryFromCertificate(certificate, out var identity, out var problem)
            ? new PeerVerification.Accepted(identity)
            : new PeerVerification.Refused(problem);
    }

    /// <summary>A chain policy that trusts only the bundle and fetches nothing.</summary>
    internal static X509ChainPolicy Policy(TrustBundle trust, string purpose)
    {
        var policy = new X509ChainPolicy
        {
            TrustMode = X509ChainTrustMode.CustomRootTrust,
            RevocationMode = X509RevocationMode.NoCheck,
            // A certificate may carry URLs to fetch issuers from: never follow what a stranger sends.
            DisableCertificateDownloads = true,
        };
        policy.CustomTrustStore.AddRange(trust.Roots.ToArray());
        policy.ApplicationPolicy.Add(new Oid(purpose));
        return policy;
    }

    // A certificate without the extension passes the chain's check for every purpose; ours always have it.
    private static bool HasPurpose(X509Certificate2 certificate, string purpose) =>
        certificate.Extensions.OfType<X509EnhancedKeyUsageExtension>()
            .Any(extension => extension.EnhancedKeyUsages.Cast<Oid>().Any(oid => oid.Value == purpose));
}
