namespace HybridMesh.Contracts.Fields.AccessControl;

/// <summary>Tokens of one issuer.</summary>
public sealed record JwtRule
{
    /// <summary>Issuer of the tokens.</summary>
    public required string Issuer { get; init; }

    /// <summary>Audiences accepted; empty accepts any.</summary>
    public IReadOnlyList<string> Audiences { get; init; } = [];

    /// <summary>Where the keys of the issuer are.</summary>
    public string? JwksUri { get; init; }

    /// <summary>The keys themselves, as JSON text; wins over an address.</summary>
    public string? Jwks { get; init; }

    /// <summary>Headers that may carry the token; empty means <c>Authorization: Bearer</c>, then the query parameter <c>access_token</c>.</summary>
    public IReadOnlyList<JwtHeader> FromHeaders { get; init; } = [];

    /// <summary>Cookies that may carry the token.</summary>
    public IReadOnlyList<string> FromCookies { get; init; } = [];

    /// <summary>Header that gets the payload of the token, in base64.</summary>
    public string? OutputPayloadToHeader { get; init; }

    /// <summary>Claims copied into headers.</summary>
    public IReadOnlyList<ClaimToHeader> OutputClaimToHeaders { get; init; } = [];
}
