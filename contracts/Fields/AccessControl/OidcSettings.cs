namespace HybridMesh.Contracts.Fields.AccessControl;

/// <summary>Browser login at the gateway.</summary>
public sealed record OidcSettings
{
    /// <summary>Identity of the gateway at the provider.</summary>
    public required string ClientId { get; init; }

    /// <summary>Secret (a name, never a value) with the key <c>istio_generic_secret</c>.</summary>
    public required string ClientTokenSecret { get; init; }

    /// <summary>Where the provider sends the browser back to.</summary>
    public required string RedirectUri { get; init; }

    /// <summary>The provider.</summary>
    public required OidcProvider Provider { get; init; }

    /// <summary>Scopes to ask for; empty means <c>user</c>.</summary>
    public IReadOnlyList<string> AuthScopes { get; init; } = [];

    /// <summary>How the token is got; absent means AUTHORIZATION_CODE.</summary>
    public OidcGrantType? GrantType { get; init; }

    /// <summary>How the gateway authenticates at the token endpoint.</summary>
    public OidcAuthType? AuthType { get; init; }

    /// <summary>Path that completes the login.</summary>
    public string? RedirectPathMatcher { get; init; }

    /// <summary>Path that logs out; absent means <c>/signout</c>.</summary>
    public string? SignoutPath { get; init; }

    /// <summary>Whether refresh tokens are used; absent means true.</summary>
    public bool? UseRefreshToken { get; init; }

    /// <summary>The session cookie.</summary>
    public OidcCookie? CookieConfig { get; init; }
}
