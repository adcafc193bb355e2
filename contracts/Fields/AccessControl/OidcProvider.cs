using HybridMesh.Contracts.Fields.Tls;

namespace HybridMesh.Contracts.Fields.AccessControl;

/// <summary>An OpenID provider: its issuer alone for discovery, or all endpoints.</summary>
public sealed record OidcProvider
{
    /// <summary>Issuer; alone it means discovery.</summary>
    public required string Issuer { get; init; }

    /// <summary>Where the browser is sent to log in.</summary>
    public string? AuthorizationEndpoint { get; init; }

    /// <summary>Where codes are exchanged for tokens.</summary>
    public string? TokenEndpoint { get; init; }

    /// <summary>Where the keys are.</summary>
    public string? JwksUri { get; init; }

    /// <summary>The keys themselves, as JSON text.</summary>
    public string? Jwks { get; init; }

    /// <summary>TLS towards the provider.</summary>
    public ClientTlsSettings? Tls { get; init; }
}
