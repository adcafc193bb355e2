namespace HybridMesh.Identity;

/// <summary>A fresh join token; the only moment at which its text can be had.</summary>
/// <param name="Token">The token; <see cref="JoinToken.Reveal"/> gives the text.</param>
/// <param name="Grant">What its bearer may become.</param>
/// <param name="ExpiresAt">From when it is worth nothing.</param>
public sealed record CreatedJoinToken(JoinToken Token, JoinGrant Grant, DateTimeOffset ExpiresAt);
