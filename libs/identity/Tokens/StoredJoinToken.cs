namespace HybridMesh.Identity;

/// <summary>A join token as the database keeps it.</summary>
/// <param name="Id">Names the token.</param>
/// <param name="SecretHash">SHA-256 of the secret; the secret itself is nowhere.</param>
/// <param name="Grant">What its bearer may become.</param>
/// <param name="CreatedBy">Who asked for it.</param>
/// <param name="ExpiresAt">From when it is worth nothing.</param>
/// <param name="UsedAt">When it was redeemed; null while it is not.</param>
public sealed record StoredJoinToken(
    string Id, ReadOnlyMemory<byte> SecretHash, JoinGrant Grant, string CreatedBy, DateTimeOffset ExpiresAt, DateTimeOffset? UsedAt);
