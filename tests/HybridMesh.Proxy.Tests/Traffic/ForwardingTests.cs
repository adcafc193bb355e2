using System.Net;
using System.Net.WebSockets;
using System.Text;
using HybridMesh.Discovery.Gateway;
using HybridMesh.Proxy.Tests.Support;
using HybridMesh.Testing.Time;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Xunit;

namespace HybridMesh.Proxy.Tests.Traffic;

/// <summary>What arrives at the next hop, and what comes back.</summary>
public sealed class ForwardingTests
{
    [Theory]
    [InlineData("/a/b?c=d&e", "/a/b?c=d&e")]
    [InlineData("/a%2Fb/%C3%A4?x=%20", "/a%2Fb/%C3%A4?x=%20")]
    [InlineData("/a/../b", "/b")]
    [InlineData("/a/%2e%2e/b", "/b")]
    [InlineData("/.well-known/x", "/.well-known/x")]
    [InlineData("//a//b", "//a//b")]
    public async Task Target_Should_ArriveAsWritten_When_ItMeansWhatWasMatched(string path, string expected) =>
        Assert.Equal(expected, await EchoAsync(path, context => context.Features.Get<IHttpRequestFeature>()!.RawTarget));

    [Theory]
    [InlineData("/api", "/v1", "/api/x?q=1", "/v1/x?q=1")]
    [InlineData("/api/", "/", "/api/x", "/x")]
    [InlineData("/api", "/", "/api/x", "/x")]
    [InlineData("/api", "/v1", "/apiary", "/v1ary")]
    [InlineData("/api", "/v1", "/%61pi/a%2Fb", "/v1/a%2Fb")]
    public async Task Rewrite_Should_ReplaceThePrefix_When_APrefixMatched(string prefix, string uri, string path, string expected)
    {
        var rule = Wire.Forward(("up", 1));
        rule.Matches.Add(Wire.Prefix(prefix));
        rule.Rewrite = new Rewrite { Uri = uri };

        Assert.Equal(expected, await EchoAsync(path, context => context.Features.Get<IHttpRequestFeature>()!.RawTarget, rule));
    }

    [Fact]
    public async Task Rewrite_Should_ReplaceThePathAndTheHost_When_NoPrefixMatched()
    {
        var rule = Wire.Forward(("up", 1));
        rule.Rewrite = new Rewrite { Uri = "/fixed", Authority = "inner.local" };
        var seen = await EchoAsync(
            "/a?b=c", context => $"{context.Request.Host} {context.Request.Path}{context.Request.QueryString} {context.Request.Headers["X-Forwarded-Host"]}", rule);

        Assert.Equal($"inner.local /fixed?b=c {Wire.Host}", seen);
    }

    [Fact]
    public async Task Headers_Should_SayWhereTheRequestCameFrom_When_TheClientSaysOtherwise()
    {
        var seen = await EchoAsync(
            "/",
            context => string.Join('|', new[] { "Host", "X-Forwarded-For", "X-Forwarded-Proto", "X-Forwarded-Host", "Forwarded", "X-Hop", "X-Kept" }
                .Select(name => context.Request.Headers[name].ToString())),
            configure: request =>
            {
                request.Headers.Add("X-Forwarded-For", "6.6.6.6");
                request.Headers.Add("X-Forwarded-Proto", "https");
                request.Headers.Add("Forwarded", "for=6.6.6.6");
                request.Headers.Add("Connection", "x-hop");
                request.Headers.Add("X-Hop", "1");
                request.Headers.Add("X-Kept", "2");
            });

        Assert.Equal($"{Wire.Host}|127.0.0.1|http|{Wire.Host}|||2", seen);
    }

    [Fact]
    public async Task HeaderOperations_Should_BeApplied_When_ARuleHasThem()
    {
        var rule = Wire.Forward(("up", 1));
        rule.RequestHeaders = new HeaderOperations { Set = { ["x-set"] = "s" }, Add = { ["x-add"] = "2" }, Remove = { "x-gone" } };
        rule.ResponseHeaders = new HeaderOperations { Remove = { TestUpstream.NameHeader } };
        var seen = await EchoAsync(
            "/",
            context => $"{context.Request.Headers["x-set"]}|{context.Request.Headers["x-add"]}|{context.Request.Headers["x-gone"]}",
            rule,
            request =>
            {
                request.Headers.Add("x-set", "old");
                request.Headers.Add("x-add", "1");
                request.Headers.Add("x-gone", "x");
            });

        Assert.Equal("s|1,2|", seen.Replace(", ", ","));
    }

    [Fact]
    public async Task Body_Should_PassUnchanged_When_ItIsLarge()
    {
        await using var upstream = await TestUpstream.StartAsync("a", async context =>
        {
            var received = new MemoryStream();
            await context.Request.Body.CopyToAsync(received);
            await context.Response.Body.WriteAsync(received.ToArray());
        });
        await using var gateway = new TestGateway();
        await gateway.ApplyAsync(Wire.Http(), Wire.Backend("up", upstream.Address), Wire.Route(Wire.Forward(("up", 1))));
        var sent = string.Concat(Enumerable.Range(0, 4_000_000).Select(i => (char)('a' + (i % 23))));
        var answer = await gateway.Client.SendAsync(gateway.Address(), method: HttpMethod.Post, content: new StringContent(sent));

        Assert.True(answer.Body == sent, $"sent {sent.Length}, got {answer.Body.Length} characters");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Body_Should_BeRefused_When_ItIsLongerThanTheLimit(bool isLengthKnown)
    {
        await using var upstream = await TestUpstream.StartAsync("a", async context =>
            await context.Request.Body.CopyToAsync(Stream.Null));
        await using var gateway = new TestGateway(options => options.MaxRequestBodyBytes = 1000);
        await gateway.ApplyAsync(Wire.Http(), Wire.Backend("up", upstream.Address), Wire.Route(Wire.Forward(("up", 1))));
        var answer = await gateway.Client.SendAsync(
            gateway.Address(),
            method: HttpMethod.Post,
            content: new ByteArrayContent(new byte[5000]),
            configure: request => request.Headers.TransferEncodingChunked = !isLengthKnown);

        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "body-too-large"), (answer.Status, answer.Reason));
    }

    [Fact]
    public async Task Request_Should_BeRefused_When_ItsHeadersAreTooLong()
    {
        await using var gateway = new TestGateway(options => options.MaxRequestHeaderBytes = 2048);
        await gateway.ApplyAsync(Wire.Http(), Wire.Route(Wire.Answer("x")));
        var answer = await gateway.Client.SendAsync(
            gateway.Address(), configure: request => request.Headers.Add("x-long", new string('x', 4000)));

        Assert.Equal(HttpStatusCode.RequestHeaderFieldsTooLarge, answer.Status);
    }

    [Fact]
    public async Task WebSocket_Should_PassBothWays_When_ARequestIsUpgraded()
    {
        await using var upstream = await TestUpstream.StartAsync("a", EchoSocketAsync);
        await using var gateway = new TestGateway();
        await gateway.ApplyAsync(Wire.Http(), Wire.Backend("up", upstream.Address), Wire.Route(Wire.Forward(("up", 1))));
        using var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Host", Wire.Host);
        await socket.ConnectAsync(new UriBuilder(gateway.Address()) { Scheme = "ws" }.Uri, CancellationToken.None);
        await socket.SendAsync("hello"u8.ToArray(), WebSocketMessageType.Text, true, CancellationToken.None);
        var buffer = new byte[100];
        var received = await socket.ReceiveAsync(buffer, CancellationToken.None);
        await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);

        Assert.Equal("hello", Encoding.UTF8.GetString(buffer, 0, received.Count));
    }

    [Fact]
    public async Task Upstream_Should_SeeTheCancellation_When_TheClientGoesAway()
    {
        var arrived = new TaskCompletionSource();
        var cancelled = new TaskCompletionSource();
        await using var upstream = await TestUpstream.StartAsync("a", async context =>
        {
            context.RequestAborted.Register(cancelled.SetResult);
            arrived.SetResult();
            await cancelled.Task;
        });
        await using var gateway = new TestGateway();
        await gateway.ApplyAsync(Wire.Http(), Wire.Backend("up", upstream.Address), Wire.Route(Wire.Forward(("up", 1))));
        using var source = new CancellationTokenSource();
        using var request = new HttpRequestMessage(HttpMethod.Get, gateway.Address()) { Headers = { Host = Wire.Host } };
        var sending = gateway.Client.SendAsync(request, source.Token);
        await arrived.Task;
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
        await cancelled.Task.WaitAsync(TimeSpan.FromSeconds(20));

        await Eventually.TrueAsync(() => gateway.Engine.Destinations().Single() is { Requests: 0, IsHealthy: true });
    }

    [Fact]
    public async Task Request_Should_BeAnsweredInTime_When_TheNextHopIsSilent()
    {
        await using var upstream = await TestUpstream.StartAsync("a", context => Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.RequestAborted));
        await using var gateway = new TestGateway();
        await gateway.ApplyAsync(
            Wire.Http(),
            Wire.Backend("up", upstream.Address),
            Wire.Route(Wire.Forward(("up", 1)).WithTimeout(TimeSpan.FromMilliseconds(150))));
        var answer = await gateway.GetAsync();

        Assert.Equal((HttpStatusCode.GatewayTimeout, "upstream-timeout"), (answer.Status, answer.Reason));
    }

    [Fact]
    public async Task Response_Should_TakeItsTime_When_ItsHeadCameInTime()
    {
        var headSeen = new TaskCompletionSource();
        await using var upstream = await TestUpstream.StartAsync("a", async context =>
        {
            await context.Response.WriteAsync("head,");
            await context.Response.Body.FlushAsync();
            await headSeen.Task;
            // Longer than the rule's limit, which is for the head alone.
            await Task.Delay(TimeSpan.FromMilliseconds(600), TimeProvider.System);
            await context.Response.WriteAsync("tail");
        });
        await using var gateway = new TestGateway();
        await gateway.ApplyAsync(
            Wire.Http(),
            Wire.Backend("up", upstream.Address),
            Wire.Route(Wire.Forward(("up", 1)).WithTimeout(TimeSpan.FromMilliseconds(500))));
        using var request = new HttpRequestMessage(HttpMethod.Get, gateway.Address()) { Headers = { Host = Wire.Host } };
        using var response = await gateway.Client.SendAsync(request, CancellationToken.None);
        headSeen.SetResult();

        Assert.Equal("head,tail", await response.Content.ReadAsStringAsync());
    }

    private static async Task EchoSocketAsync(HttpContext context)
    {
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        var buffer = new byte[100];
        var received = await socket.ReceiveAsync(buffer, CancellationToken.None);
        await socket.SendAsync(buffer.AsMemory(0, received.Count), received.MessageType, true, CancellationToken.None);
        await socket.ReceiveAsync(buffer, CancellationToken.None);
        await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
    }

    private static async Task<string> EchoAsync(
        string path, Func<HttpContext, string> show, Rule? rule = null, Action<HttpRequestMessage>? configure = null)
    {
        await using var upstream = await TestUpstream.StartAsync("a", context => context.Response.WriteAsync(show(context)));
        await using var gateway = new TestGateway();
        await gateway.ApplyAsync(
            Wire.Http(), Wire.Backend("up", upstream.Address), Wire.Route(rule ?? Wire.Forward(("up", 1))));
        return (await gateway.Client.SendAsync(gateway.Address(), path, configure: configure)).Body;
    }
}
