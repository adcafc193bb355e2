using HybridMesh.Contracts.Shapes;

namespace HybridMesh.Contracts.Fields.AccessControl;

/// <summary>Who a caller is: tokens or a browser login.</summary>
[OneOf(nameof(Rules), nameof(Jwt), nameof(Oidc), IsOptional = true)]
public sealed record Authentication
{
    /// <summary>Rules for tokens. A request without a token passes unless requireJwt is true.</summary>
    public JwtRules? Rules { get; init; }

    /// <summary>A single rule. Deprecated: use rules.</summary>
    [Deprecated("write one rule under rules.jwt")]
    public JwtRule? Jwt { get; init; }

    /// <summary>Browser login.</summary>
    [NotEnforcedYet("no gateway does browser logins in this release, so none exposes the server")]
    public OidcSettings? Oidc { get; init; }

    /// <summary>Whether a request without a token is refused. Istio gateways do so with 403. Ignored beside oidc.</summary>
    public bool? RequireJwt { get; init; }
}
