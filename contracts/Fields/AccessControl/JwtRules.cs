namespace HybridMesh.Contracts.Fields.AccessControl;

/// <summary>Rules for tokens: a token must satisfy one of them.</summary>
public sealed record JwtRules
{
    /// <summary>One rule per issuer; the order does not matter.</summary>
    public IReadOnlyList<JwtRule> Jwt { get; init; } = [];
}
