namespace HybridMesh.GlobalControlPlane.Tests.Istio;

/// <summary>A request as a policy sees it. Without a token there are no claims.</summary>
internal sealed record SampleRequest(string Host, int Port, string Method, string Path, IReadOnlyDictionary<string, string[]> Claims)
{
    /// <summary>Of the certificate that the caller shows; empty for none.</summary>
    public string Principal { get; init; } = "";

    /// <summary>That the caller's TLS sends; empty for none.</summary>
    public string ServerName { get; init; } = "";

    public static SampleRequest Of(Random random) => new(
        Pick(random, "one.example.com", "one.example.com", "one.example.com:8443", "two.example.com"),
        Pick(random, 80, 80, 15443, 9000),
        Pick(random, "GET", "POST", "PUT", "DELETE"),
        Pick(random, "/", "/a", "/a/", "/a/x", "/a/b", "/a/bc.json", "/b/x.json", "/b", "/c"),
        random.Next(4) == 0 ? new Dictionary<string, string[]>() : Token(random));

    private static Dictionary<string, string[]> Token(Random random)
    {
        var claims = new Dictionary<string, string[]> { ["iss"] = [Pick(random, "https://one.example.com", "https://one.example.com", "https://two.example.com")] };
        if (random.Next(4) > 0)
        {
            claims["sub"] = [Pick(random, "ann", "bob", "eve")];
        }

        if (random.Next(2) == 0)
        {
            claims["role"] = random.Next(3) == 0 ? ["admin", "user"] : [Pick(random, "admin", "user", "guest")];
        }

        if (random.Next(2) == 0)
        {
            claims["aud"] = random.Next(3) == 0 ? ["shop", "bank"] : [Pick(random, "shop", "bank", "club")];
        }

        return claims;
    }

    private static T Pick<T>(Random random, params T[] choices) => choices[random.Next(choices.Length)];
}
