using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Logging;

namespace HybridMesh.Identity;

/// <summary>The yes or no of one handshake, with the reason in the log.</summary>
internal static partial class PeerCheck
{
    public static bool Accept(
        X509Certificate? certificate,
        X509Chain? chain,
        TrustBundle trust,
        string purpose,
        Func<SpiffeId, bool> accept,
        TimeProvider time,
        ILogger logger)
    {
        if (certificate is not X509Certificate2 leaf)
        {
            LogRefused(logger, "", "it showed no certificate");
            return false;
        }

        switch (PeerVerifier.Verify(leaf, chain?.ChainPolicy.ExtraStore, trust, purpose, time.GetUtcNow()))
        {
            case PeerVerification.Accepted accepted when accept(accepted.Identity.Id):
                return true;
            case PeerVerification.Accepted accepted:
                LogRefused(logger, accepted.Identity.Id.Value, "it is not one of the expected peers");
                return false;
            case PeerVerification.Refused refused:
                LogRefused(logger, leaf.Subject, refused.Reason);
                return false;
            default:
                return false;
        }
    }

    [LoggerMessage(EventId = 7101, Level = LogLevel.Warning, Message = "Refused the TLS peer '{Peer}': {Reason}")]
    private static partial void LogRefused(ILogger logger, string peer, string reason);
}
