using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using HybridMesh.Discovery;
using HybridMesh.Discovery.Gateway;
using HybridMesh.Proxy.Tests.Support;
using Xunit;

namespace HybridMesh.Proxy.Tests.Routing;

/// <summary>What cannot work is refused by name, with place, value and rule; everything else takes effect.</summary>
public sealed class RefusalTests
{
    public static TheoryData<string, string> Rules { get; } = new()
    {
        { "(", "rules[0].matches[0].path.regex: '(' is not a regular expression" },
        { "(?=a)b", "needs backtracking" },
        { "(a)\\1", "needs backtracking" },
        { "((a{1000}){1000}){1000}", "too large" },
        { new string('a', 1025), "1025 characters" },
    };

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task Regex_Should_BeRefused_When_ItCouldHoldTheGatewayUp(string pattern, string message) =>
        Assert.Contains(message, await RefusalAsync(Wire.Answer("x", Wire.Regex(pattern))));

    [Fact]
    public async Task Rule_Should_BeRefusedWithEverythingThatIsWrong_When_MuchIs()
    {
        var rule = Wire.Forward(("a", 0), ("", 1));
        rule.Timeout = new Duration { Seconds = -1 };
        rule.Rewrite = new Rewrite { Uri = "no-slash", Authority = "a b" };
        rule.RequestHeaders = new HeaderOperations { Set = { ["transfer-encoding"] = "chunked", ["bad name"] = "x" }, Add = { ["x-a"] = "a\r\nb" } };

        Assert.Equal(
            string.Join("; ",
            [
                "rules[0].rewrite.uri: 'no-slash' is not a path that begins with '/'",
                "rules[0].rewrite.authority: 'a b' is not a host name with an optional port",
                "rules[0].forward.backends[0].weight: must be at least 1, is 0",
                "rules[0].forward.backends[1].backend: is missing",
                "rules[0].requestHeaders.set: 'bad name' is not a header name",
                "rules[0].requestHeaders.set: 'transfer-encoding' may not be changed",
                "rules[0].requestHeaders.add.x-a: the value may hold printable ASCII only",
                "rules[0].timeout: must be between 0 s and 86400 s, is -1 s",
            ]),
            await RefusalAsync(rule));
    }

    [Fact]
    public async Task Rule_Should_BeRefused_When_ItDoesNothing() =>
        Assert.Equal("rules[0]: needs one of forward, redirect, directResponse", await RefusalAsync(new Rule()));

    [Fact]
    public async Task Port_Should_BeRefusedByName_When_ItIsNotMapped()
    {
        await using var gateway = new TestGateway();
        var refusals = await gateway.Engine.Configuration.ApplyAsync(Wire.Update(Wire.Http(8080), Wire.Http()), CancellationToken.None);

        var refusal = Assert.Single(refusals);
        Assert.Equal(
            ("http/8080", "HM-4004", "port 8080 is not mapped by this gateway's options (mapped: 80, 81, 15443)"),
            (refusal.Key.Name, refusal.Code, refusal.Message));
        Assert.Equal([Wire.Http80], gateway.Engine.Addresses.Keys);
    }

    [Fact]
    public async Task Update_Should_TakeEffectWithoutTheRefused_When_OneResourceIsWrong()
    {
        await using var gateway = new TestGateway();
        await gateway.ApplyAsync(Wire.Http(), Wire.Route("a.com", Wire.Answer("a1")), Wire.Route("b.com", Wire.Answer("b1")));
        var bad = Wire.Route("a.com", Wire.Answer("a2", Wire.Regex("(")));
        var refusals = await gateway.Engine.Configuration.ApplyAsync(
            Wire.Update(bad, Wire.Route("b.com", Wire.Answer("b2"))), CancellationToken.None);

        Assert.Equal([(bad.Key, bad.Version)], refusals.Select(refusal => (refusal.Key, refusal.Version)));
        Assert.Equal("a1", (await gateway.GetAsync(host: "a.com")).Body);
        Assert.Equal("b2", (await gateway.GetAsync(host: "b.com")).Body);
        Assert.DoesNotContain(gateway.Engine.Configuration.Applied.Resources, resource => resource.Version == bad.Version);
    }

    [Theory]
    [InlineData("127.0.0.1", 0u, "remoteGateway.endpoints[0]")]
    [InlineData("not a host", 80u, "remoteGateway.endpoints[0]")]
    public async Task Backend_Should_BeRefused_When_AnAddressIsNone(string host, uint port, string place)
    {
        var backend = new GatewayBackend { RemoteGateway = new RemoteGateway { Endpoints = { new Address { Host = host, Port = port } } } };

        Assert.StartsWith(place, await RefusalAsync(Wire.Resource(TypeUrls.GatewayBackend, "b", backend)));
    }

    [Fact]
    public async Task Backend_Should_BeRefused_When_NoServerWouldBeAccepted()
    {
        var message = await RefusalAsync(Wire.Backend("b", new MeshTls { Sni = "a.com" }, "127.0.0.1:1"));

        Assert.Equal("remoteGateway.tls.serverIds: is empty: no server would be accepted", message);
    }

    [Fact]
    public async Task Resource_Should_BeRefused_When_ItsBytesAreNoMessage() =>
        Assert.Equal("body: is not a message of its type", await RefusalAsync(new DiscoveredResource(
            new ResourceKey(TypeUrls.GatewayRoute, "x"), "v", ByteString.CopyFrom(255, 255, 255))));

    private static Task<string> RefusalAsync(Rule rule) => RefusalAsync(Wire.Route(rule));

    private static async Task<string> RefusalAsync(DiscoveredResource resource)
    {
        await using var gateway = new TestGateway();
        var refusals = await gateway.Engine.Configuration.ApplyAsync(Wire.Update(resource), CancellationToken.None);
        var refusal = Assert.Single(refusals);
        Assert.Equal("HM-4006", refusal.Code);
        return refusal.Message;
    }
}
