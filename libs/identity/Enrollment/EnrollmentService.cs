using Microsoft.Extensions.Logging;

namespace HybridMesh.Identity;

/// <summary>Gives peers their certificates: the first against a join token, every later one against the one before. Knows no transport.</summary>
public sealed partial class EnrollmentService
{
    private readonly CertificateAuthoritySource _authorities;
    private readonly JoinTokens _tokens;
    private readonly IEnumerable<IEnrollmentObserver> _observers;
    private readonly ILogger<EnrollmentService> _logger;

    /// <summary>Made by dependency injection.</summary>
    public EnrollmentService(
        CertificateAuthoritySource authorities,
        JoinTokens tokens,
        IEnumerable<IEnrollmentObserver> observers,
        ILogger<EnrollmentService> logger)
    {
        _authorities = authorities;
        _tokens = tokens;
        _observers = observers;
        _logger = logger;
    }

    /// <summary>The roots, for a peer that checks them against the fingerprint in its token before it sends the token.</summary>
    public async Task<TrustBundle> GetTrustBundleAsync(CancellationToken cancellationToken) =>
        (await _authorities.GetAsync(cancellationToken)).Trust;

    /// <summary>A peer with a join token and no certificate. The token is spent only when everything else about the request is good.</summary>
    public async Task<EnrollmentResult> JoinAsync(
        string tokenText, ReadOnlyMemory<byte> csr, string instance, PeerRole? role, CancellationToken cancellationToken)
    {
        if (!SigningRequest.TryReadKey(csr.Span, out var key, out var problem))
        {
            return new EnrollmentResult.Malformed(problem);
        }

        if (!PeerIdentity.IsInstance(instance))
        {
            return new EnrollmentResult.Malformed("the instance must match [a-z0-9-]{1,63}");
        }

        if (!JoinToken.TryParse(tokenText, out var token))
        {
            LogJoinRefused(_logger, "", "it is not a join token at all");
            return new EnrollmentResult.Refused();
        }

        var authority = await _authorities.GetAsync(cancellationToken);
        switch (await _tokens.RedeemAsync(token, role, instance, cancellationToken))
        {
            case JoinTokenRedemption.Redeemed redeemed:
                var identity = redeemed.Grant.ToIdentity(instance, authority.TrustDomain);
                await ObserveAsync(identity, cancellationToken);
                LogJoined(_logger, identity.Id.Value, token.Id);
                return new EnrollmentResult.Issued(identity, authority.Issue(identity, key, servedNames: []));
            case JoinTokenRedemption.Refused refused:
                LogJoinRefused(_logger, token.Id, refused.Reason);
                return new EnrollmentResult.Refused();
            default:
                return new EnrollmentResult.Refused();
        }
    }

    /// <summary>A peer whose verified certificate says that it is <paramref name="peer"/>: the new certificate says the same.</summary>
    public async Task<EnrollmentResult> RenewAsync(PeerIdentity? peer, ReadOnlyMemory<byte> csr, CancellationToken cancellationToken)
    {
        if (peer is not { Role: PeerRole.Agent or PeerRole.Gateway })
        {
            LogRenewRefused(_logger, peer?.Id.Value ?? "");
            return new EnrollmentResult.Refused();
        }

        if (!SigningRequest.TryReadKey(csr.Span, out var key, out var problem))
        {
            return new EnrollmentResult.Malformed(problem);
        }

        var authority = await _authorities.GetAsync(cancellationToken);
        await ObserveAsync(peer, cancellationToken);
        LogRenewed(_logger, peer.Id.Value);
        return new EnrollmentResult.Issued(peer, authority.Issue(peer, key, servedNames: []));
    }

    private async Task ObserveAsync(PeerIdentity identity, CancellationToken cancellationToken)
    {
        foreach (var observer in _observers)
        {
            try
            {
                await observer.EnrolledAsync(identity, cancellationToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                LogObserverFailed(_logger, e, identity.Id.Value);
            }
        }
    }

    [LoggerMessage(EventId = 7301, Level = LogLevel.Information, Message = "{SpiffeId} joined with the token {TokenId}")]
    private static partial void LogJoined(ILogger logger, string spiffeId, string tokenId);

    [LoggerMessage(EventId = 7302, Level = LogLevel.Warning, Message = "Refused to let a peer join with the token '{TokenId}': {Reason}")]
    private static partial void LogJoinRefused(ILogger logger, string tokenId, string reason);

    [LoggerMessage(EventId = 7303, Level = LogLevel.Information, Message = "{SpiffeId} renewed its certificate")]
    private static partial void LogRenewed(ILogger logger, string spiffeId);

    [LoggerMessage(EventId = 7304, Level = LogLevel.Warning, Message = "Refused to renew for '{SpiffeId}': only agents and gateways with a certificate may ask")]
    private static partial void LogRenewRefused(ILogger logger, string spiffeId);

    [LoggerMessage(EventId = 7305, Level = LogLevel.Warning, Message = "{SpiffeId} gets its certificate, but could not be recorded")]
    private static partial void LogObserverFailed(ILogger logger, Exception exception, string spiffeId);
}
