using System.Security.Cryptography;
using Microsoft.Extensions.Options;

namespace HybridMesh.Identity;

/// <summary>Creates join tokens, and redeems each at most once.</summary>
public sealed class JoinTokens
{
    private readonly CertificateAuthoritySource _authorities;
    private readonly IJoinTokenStore _store;
    private readonly IdentityOptions _options;
    private readonly TimeProvider _time;

    /// <summary>Made by dependency injection.</summary>
    public JoinTokens(
        CertificateAuthoritySource authorities, IJoinTokenStore store, IOptions<IdentityOptions> options, TimeProvider time)
    {
        _authorities = authorities;
        _store = store;
        _options = options.Value;
        _time = time;
    }

    /// <summary>The longest life that may be asked for.</summary>
    public TimeSpan MaxLifetime => _options.MaxJoinTokenLifetime;

    /// <summary>Creates and stores a token.</summary>
    /// <param name="grant">What its bearer may become.</param>
    /// <param name="createdBy">Who asks for it, for the record.</param>
    /// <param name="lifetime">Above zero, at most <see cref="MaxLifetime"/>.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ArgumentOutOfRangeException">The lifetime is out of range.</exception>
    public async Task<CreatedJoinToken> CreateAsync(
        JoinGrant grant, string createdBy, TimeSpan lifetime, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(lifetime, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(lifetime, MaxLifetime);
        var authority = await _authorities.GetAsync(cancellationToken);
        var token = JoinToken.Create(authority.Fingerprint);
        var stored = new StoredJoinToken(token.Id, token.SecretHash(), grant, createdBy, _time.GetUtcNow() + lifetime, UsedAt: null);
        var expiresAt = await _store.InsertAsync(stored, lifetime, cancellationToken);
        return new CreatedJoinToken(token, grant, expiresAt);
    }

    /// <summary>Redeems a token.</summary>
    /// <param name="token">What the peer sent.</param>
    /// <param name="role">What the peer wants to be, null when it does not say. Another role than the token's is refused; the token stays good.</param>
    /// <param name="instance">The instance that joins, for the record.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<JoinTokenRedemption> RedeemAsync(
        JoinToken token, PeerRole? role, string instance, CancellationToken cancellationToken)
    {
        var now = _time.GetUtcNow();
        var stored = await _store.FindAsync(token.Id, cancellationToken);
        if (stored is null || !CryptographicOperations.FixedTimeEquals(stored.SecretHash.Span, token.SecretHash()))
        {
            return new JoinTokenRedemption.Refused(stored is null ? "there is no such token" : "its secret is wrong");
        }

        if (stored.UsedAt is { } usedAt)
        {
            return new JoinTokenRedemption.Refused($"it was used at {usedAt:O}");
        }

        if (stored.ExpiresAt <= now)
        {
            return new JoinTokenRedemption.Refused($"it expired at {stored.ExpiresAt:O}");
        }

        if (role is { } wanted && wanted != stored.Grant.Role)
        {
            return new JoinTokenRedemption.Refused($"it is for the role {stored.Grant.Role}, the peer asks for {wanted}");
        }

        return await _store.TryRedeemAsync(token.Id, instance, now, cancellationToken)
            ? new JoinTokenRedemption.Redeemed(stored.Grant)
            : new JoinTokenRedemption.Refused("another peer used it at the same time");
    }
}
