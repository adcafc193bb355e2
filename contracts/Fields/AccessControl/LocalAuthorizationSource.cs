namespace HybridMesh.Contracts.Fields.AccessControl;

/// <summary>A caller.</summary>
public sealed record LocalAuthorizationSource
{
    /// <summary>Claims of its token.</summary>
    public required JwtClaims Jwt { get; init; }
}
