using System.Text.Json;
using HybridMesh.Contracts.Errors;
using HybridMesh.Contracts.Fields.AccessControl;
using HybridMesh.Contracts.Reading.Nodes;

namespace HybridMesh.Contracts.Rules;

/// <summary>Authentication and authorization at a gateway.</summary>
internal static class AccessRule
{
    /// <param name="path">Of the server.</param>
    /// <param name="authentication">Who callers are.</param>
    /// <param name="authorization">What they may do.</param>
    /// <param name="isInternal">Whether only workloads of the mesh call the server.</param>
    public static IEnumerable<Violation> Check(
        string path, Authentication? authentication, Authorization? authorization, bool isInternal = false) =>
        Check($"{path}.authentication", authentication)
            .Concat(authorization?.MeshInternalAuthz is null || isInternal
                ? []
                : [new Violation(
                    $"{path}.authorization.meshInternalAuthz",
                    ErrorCatalog.Contradiction,
                    "the server is not for workloads of the mesh alone: write 'external', or make it a TRANSIT server")])
            .Concat(Check($"{path}.authorization", authorization))
            .Concat(CheckClaims($"{path}.authorization", authorization, HasTokens(authentication)));

    public static bool HasTokens(Authentication? authentication) =>
        authentication is { Rules.Jwt.Count: > 0 } or { Jwt: not null } or { Oidc: not null };

    /// <summary>Claims are those of tokens that the server checks.</summary>
    public static IEnumerable<Violation> CheckClaims(string path, Authorization? authorization, bool hasTokens) =>
        (authorization?.Local?.Rules ?? [])
            .Select((rule, index) => (rule, Path: $"{path}.local.rules[{index}].from"))
            .Where(rule => !hasTokens && rule.rule.From.Count > 0)
            .Select(rule => new Violation(rule.Path, ErrorCatalog.Contradiction, "nobody has claims here: the server's authentication has no rule for tokens"));

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
            .Concat(authentication.Oidc is { } oidc ? CheckOidc($"{path}.oidc", oidc) : [])
            .Concat(authentication.RequireJwt is true && !HasTokens(authentication)
                ? [new Violation($"{path}.requireJwt", ErrorCatalog.Contradiction, "no token could satisfy it: there is no rule for tokens")]
                : []);
    }

    public static IEnumerable<Violation> Check(string path, Authorization? authorization)
    {
        var external = (authorization?.External is { } asked ? CheckExternal($"{path}.external", asked) : [])
            .Concat(authorization?.MeshInternalAuthz is { } inside ? CheckExternal($"{path}.meshInternalAuthz.external", inside.External) : []);
        var rules = authorization?.Local?.Rules ?? [];
        return external
            .Concat(UniqueRule.Check(rules, rule => rule.Name, index => $"{path}.local.rules[{index}].name", "the rule"))
            .Concat(rules.SelectMany((rule, index) => LocalRule.Check($"{path}.local.rules[{index}]", rule)));
    }

    public static IEnumerable<Violation> CheckJwt(string path, JwtRule rule)
    {
        if (AddressRule.Check($"{path}.jwksUri", rule.JwksUri, "https", "http") is { } violation)
        {
            yield return violation;
        }

        if (rule.Jwks is { Length: > 0 } keys && !IsKeySet(keys))
        {
            yield return new Violation($"{path}.jwks", ErrorCatalog.InvalidPattern, "is not a set of keys: a JSON object with the list 'keys'");
        }
    }

    private static bool IsKeySet(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            return json.RootElement.ValueKind is JsonValueKind.Object
                && json.RootElement.TryGetProperty("keys", out var keys)
                && keys.ValueKind is JsonValueKind.Array;
        }
        catch (JsonException)
        {
            return false;
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

        if (external.Timeout <= TimeSpan.Zero)
        {
            yield return new Violation($"{path}.timeout", ErrorCatalog.OutOfRange, "must be more than 0s");
        }

        var ofHttp = new[] { ("allowedUpstreamHeaders", external.AllowedUpstreamHeaders.Count > 0), ("pathPrefix", external.PathPrefix is { Length: > 0 }) };
        foreach (var (field, _) in ofHttp.Where(part => part.Item2 && external.Uri.StartsWith("grpc:", StringComparison.Ordinal)))
        {
            yield return new Violation($"{path}.{field}", ErrorCatalog.ExcludedField, "a gRPC service is not asked by path and answers with the headers it wants");
        }
    }
}
