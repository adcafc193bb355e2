using HybridMesh.Contracts.Errors;
using HybridMesh.Contracts.Fields.AccessControl;
using HybridMesh.Contracts.Reading.Nodes;

namespace HybridMesh.Contracts.Rules;

/// <summary>Authentication and authorization at a gateway.</summary>
internal static class AccessRule
{
    public static IEnumerable<Violation> Check(string path, Authentication? authentication)
    {
        if (authentication is null)
        {
            return [];
        }

        var rules = authentication.Rules?.Jwt ?? [];
        return rules
            .SelectMany((rule, index) => CheckJwt($"{path}.rules.jwt[{index}]", rule))
            .Concat(authentication.Jwt is { } jwt ? CheckJwt($"{path}.jwt", jwt) : [])
            .Concat(authentication.Oidc is { } oidc ? CheckOidc($"{path}.oidc", oidc) : []);
    }

    public static IEnumerable<Violation> Check(string path, Authorization? authorization)
    {
        var external = authorization?.External is { } asked ? CheckExternal($"{path}.external", asked) : [];
        var rules = authorization?.Local?.Rules ?? [];
        return external.Concat(UniqueRule.Check(rules, rule => rule.Name, index => $"{path}.local.rules[{index}].name", "the rule"));
    }

    public static IEnumerable<Violation> CheckJwt(string path, JwtRule rule)
    {
        if (AddressRule.Check($"{path}.jwksUri", rule.JwksUri, "https", "http") is { } violation)
        {
            yield return violation;
        }
    }

    private static IEnumerable<Violation> CheckOidc(string path, OidcSettings oidc)
    {
        var provider = oidc.Provider;
        var addresses = new[]
        {
            AddressRule.Check($"{path}.redirectUri", oidc.RedirectUri, "https", "http"),
            AddressRule.Check($"{path}.provider.issuer", provider.Issuer, "https", "http"),
            AddressRule.Check($"{path}.provider.authorizationEndpoint", provider.AuthorizationEndpoint, "https", "http"),
            AddressRule.Check($"{path}.provider.tokenEndpoint", provider.TokenEndpoint, "https", "http"),
            AddressRule.Check($"{path}.provider.jwksUri", provider.JwksUri, "https", "http"),
            CheckSignout($"{path}.signoutPath", oidc.SignoutPath),
        };
        return addresses.OfType<Violation>().Concat(TlsRule.Check($"{path}.provider.tls", provider.Tls));
    }

    private static Violation? CheckSignout(string path, string? signout) =>
        signout is { Length: > 0 } && signout[0] != '/'
            ? new Violation(path, ErrorCatalog.InvalidPattern, $"'{ScalarNode.Shorten(signout)}' is not a path: it begins with '/'")
            : null;

    private static IEnumerable<Violation> CheckExternal(string path, ExternalAuthorization external)
    {
        if (AddressRule.Check($"{path}.uri", external.Uri, "http", "https", "grpc") is { } violation)
        {
            yield return violation;
        }

        foreach (var tls in TlsRule.Check($"{path}.tls", external.Tls))
        {
            yield return tls;
        }
    }
}
