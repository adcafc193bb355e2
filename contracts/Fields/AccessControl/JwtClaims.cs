namespace HybridMesh.Contracts.Fields.AccessControl;

/// <summary>Claims that a token must have.</summary>
public sealed record JwtClaims
{
    /// <summary>Issuer.</summary>
    public string? Iss { get; init; }

    /// <summary>Subject.</summary>
    public string? Sub { get; init; }

    /// <summary>Other claims by name.</summary>
    public IReadOnlyDictionary<string, string> Other { get; init; } = new Dictionary<string, string>();
}
