using System.Net;
using HybridMesh.Discovery.Gateway;
using HybridMesh.Proxy.Tests.Support;
using Xunit;

namespace HybridMesh.Proxy.Tests.Routing;

/// <summary>Which rule answers which request, over real sockets.</summary>
public sealed class RoutingTests
{
    [Theory]
    [InlineData("/exact", "exact")]
    [InlineData("/exact?q=1", "exact")]
    [InlineData("/%65xact", "exact")]
    [InlineData("/x/../exact", "exact")]
    [InlineData("/exact/", "rest")]
    [InlineData("/Exact", "rest")]
    [InlineData("/api", "prefix")]
    [InlineData("/api/v1", "prefix")]
    [InlineData("/apiary", "prefix")]
    [InlineData("/x/%2e%2e/api/v1", "prefix")]
    [InlineData("/items/42", "regex")]
    [InlineData("/items/42/x", "rest")]
    [InlineData("/items/4%C2%B2", "rest")]
    [InlineData("/", "rest")]
    public async Task Path_Should_ChooseTheFirstRuleThatMatches_When_Requested(string path, string expected)
    {
        await using var gateway = new TestGateway();
        await gateway.ApplyAsync(Wire.Http(), Wire.Route(
            Wire.Answer("exact", Wire.Exact("/exact")),
            Wire.Answer("prefix", Wire.Prefix("/api")),
            Wire.Answer("regex", Wire.Regex("/items/[0-9]+")),
            Wire.Answer("never", Wire.Exact("/api/v1")),
            Wire.Answer("rest")));

        Assert.Equal(expected, (await gateway.GetAsync(path)).Body);
    }

    [Theory]
    [InlineData("GET", "x-version", "v2", "exact")]
    [InlineData("GET", "x-version", "v21", "prefix")]
    [InlineData("GET", "x-version", "V2", "rest")]
    [InlineData("GET", "x-version", "w2", "rest")]
    [InlineData("GET", "x-other", "v2", "rest")]
    [InlineData("DELETE", "x-other", "any", "method")]
    public async Task Headers_Should_ChooseTheRule_When_Requested(string method, string name, string value, string expected)
    {
        await using var gateway = new TestGateway();
        await gateway.ApplyAsync(Wire.Http(), Wire.Route(
            Wire.Answer("exact", OnHeader("x-version", new StringMatch { Exact = "v2" })),
            Wire.Answer("prefix", OnHeader("x-version", new StringMatch { Prefix = "v2" })),
            Wire.Answer("method", OnHeader(":method", new StringMatch { Exact = "DELETE" })),
            Wire.Answer("rest")));
        var answer = await gateway.Client.SendAsync(
            gateway.Address(), method: new HttpMethod(method), configure: request => request.Headers.Add(name, value));

        Assert.Equal(expected, answer.Body);
    }

    [Fact]
    public async Task Conditions_Should_AllHold_When_TheyAreInOneMatch()
    {
        await using var gateway = new TestGateway();
        var both = OnHeader("x-user", new StringMatch { Regex = "a+" });
        both.Path = new StringMatch { Prefix = "/api" };
        await gateway.ApplyAsync(Wire.Http(), Wire.Route(Wire.Answer("both", both)));
        var answers = new[]
        {
            await SendAsync(gateway, "/api", "aa"), await SendAsync(gateway, "/", "aa"), await SendAsync(gateway, "/api", "b"),
        };

        Assert.Equal(["both", "no-rule", "no-rule"], answers.Select(answer => answer.Reason ?? answer.Body));
    }

    [Theory]
    [InlineData("unknown.example.org", HttpStatusCode.NotFound, "unknown-host")]
    [InlineData("servicea.example.com", HttpStatusCode.ServiceUnavailable, "no-healthy-backend")]
    public async Task Answer_Should_SayWhyWithoutNames_When_TheGatewayAnswersItself(string host, HttpStatusCode status, string reason)
    {
        await using var gateway = new TestGateway();
        await gateway.ApplyAsync(Wire.Http(), Wire.Route(Wire.Forward(("clusters/secret-name/x", 1))));
        var answer = await gateway.GetAsync(host: host);

        Assert.Equal((status, reason), (answer.Status, answer.Reason));
        Assert.DoesNotContain("secret-name", answer.Body);
        Assert.Contains($"\"reason\":\"{reason}\"", answer.Body);
    }

    [Theory]
    [InlineData("https", "", "", 0u, 0u, "/a?b=c", 301, "https://servicea.example.com/a?b=c")]
    [InlineData("https", "other.org", "/new", 8443u, 302u, "/a?b=c", 302, "https://other.org:8443/new?b=c")]
    [InlineData("", "other.org", "", 80u, 308u, "/%2Fa", 308, "http://other.org/%2Fa")]
    public async Task Redirect_Should_KeepWhatTheRuleLeavesOpen_When_Requested(
        string scheme, string authority, string uri, uint port, uint code, string path, int status, string location)
    {
        await using var gateway = new TestGateway();
        var redirect = new Redirect { Scheme = scheme, Authority = authority, Uri = uri, Port = port, Code = code };
        await gateway.ApplyAsync(Wire.Http(), Wire.Route(new Rule { Redirect = redirect }));
        var answer = await gateway.GetAsync(path, host: "servicea.example.com:18080");

        Assert.Equal((status, location), ((int)answer.Status, answer.Location?.OriginalString));
    }

    private static Match OnHeader(string name, StringMatch match) => new() { Headers = { [name] = match } };

    private static Task<TestAnswer> SendAsync(TestGateway gateway, string path, string user) =>
        gateway.Client.SendAsync(gateway.Address(), path, configure: request => request.Headers.Add("x-user", user));
}
