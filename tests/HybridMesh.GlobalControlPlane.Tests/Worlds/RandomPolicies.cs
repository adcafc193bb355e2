using HybridMesh.Contracts.Fields.AccessControl;
using HybridMesh.Contracts.Fields.Http;
using HybridMesh.Contracts.Fields.RateLimits;

namespace HybridMesh.GlobalControlPlane.Tests.Worlds;

/// <summary>Policies of servers: mostly none, else of every form, those that are not realised included.</summary>
internal static class RandomPolicies
{
    public static Authentication? Authentication(Random random) => random.Next(12) switch
    {
        0 => new Authentication(),
        1 => new Authentication { Oidc = null, RequireJwt = true, Jwt = Token(random) },
        2 or 3 => new Authentication { Rules = new JwtRules { Jwt = [Token(random), Token(random)] }, RequireJwt = random.Next(2) == 0 },
        _ => null,
    };

    public static Authorization? Authorization(Random random) => random.Next(12) switch
    {
        0 => new Authorization(),
        1 => new Authorization { External = new ExternalAuthorization { Uri = Pick(random, "http://web.n1:80", "https://authz.example.com", "grpc://web.n2.svc:9000") } },
        2 or 3 => new Authorization { Local = LocalRules(random) },
        _ => null,
    };

    public static RateLimiting? RateLimiting(Random random) => random.Next(14) switch
    {
        0 => new RateLimiting(),
        1 => new RateLimiting { Settings = new RateLimitSettings { Rules = [] } },
        2 => new RateLimiting { Local = new LocalRateLimiting { Rules = [.. Enumerable.Range(0, random.Next(3)).Select(_ => Limit(random))] } },
        3 => new RateLimiting
        {
            ExternalService = new ExternalRateLimiting
            {
                Domain = "d",
                RateLimitServerUri = Pick(random, "grpc://limits.example.com:8081", "grpc://web.n1:8081"),
                Rules = [new ExternalRateLimitRule { Dimensions = [new ExternalRateLimitDimension { RemoteAddress = new NoSettings() }] }],
            },
        },
        _ => null,
    };

    public static LocalAuthorization LocalRules(Random random) => new()
    {
        Rules = [.. Enumerable.Range(0, random.Next(4)).Select(index => new LocalAuthorizationRule
        {
            Name = $"r{index}",
            From = [.. Enumerable.Range(0, random.Next(3)).Select(_ => new LocalAuthorizationSource { Jwt = Claims(random) })],
            To = [.. Enumerable.Range(0, random.Next(3)).Select(_ => new LocalAuthorizationTarget
            {
                Paths = Some(random, "/", "/a", "/a/*", "/a/b*", "/b/*", "*.json", "*"),
                Methods = Some(random, "GET", "POST", "PUT"),
            })],
        })],
    };

    private static JwtRule Token(Random random) => new()
    {
        Issuer = Pick(random, "https://one.example.com", "https://two.example.com"),
        JwksUri = Pick(random, null, "https://one.example.com/keys"),
        Audiences = Some(random, "shop", "bank"),
    };

    private static JwtClaims Claims(Random random) => new()
    {
        Iss = Pick(random, null, null, "https://one.example.com"),
        Sub = Pick(random, null, null, "ann", "bob"),
        Other = random.Next(2) == 0 ? new Dictionary<string, string>() : new() { ["role"] = Pick(random, "admin", "user")! },
    };

    private static LocalRateLimitRule Limit(Random random) => new()
    {
        Dimensions = random.Next(3) switch
        {
            0 => [],
            1 => [new RateLimitDimension { RemoteAddress = new RemoteAddressDimension { Value = Pick(random, "*", "10.0.0.1")! } }],
            _ => [new RateLimitDimension { Header = new HeaderDimension { Name = ":path", Value = new StringMatch { Prefix = "/a" } } }],
        },
        TokenBucket = new TokenBucket { MaxTokens = 1 + random.Next(5), FillInterval = TimeSpan.FromMilliseconds(1 + random.Next(3000)) },
    };

    private static string[] Some(Random random, params string[] choices) => [.. choices.Where(_ => random.Next(4) == 0)];

    private static string Pick(Random random, params string?[] choices) => choices[random.Next(choices.Length)]!;
}
