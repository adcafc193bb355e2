using System.Net;
using HybridMesh.Proxy.Tests.Support;
using HybridMesh.Testing.Time;
using Xunit;

namespace HybridMesh.Proxy.Tests.Traffic;

public sealed class HealthTests
{
    [Fact]
    public async Task Request_Should_GoToTheOther_When_ADestinationDies()
    {
        await using var a = await TestUpstream.StartAsync("a");
        await using var b = await TestUpstream.StartAsync("b");
        await using var gateway = new TestGateway();
        await gateway.ApplyAsync(
            Wire.Http(), Wire.Backend("a", a.Address), Wire.Backend("b", b.Address), Wire.Route(Wire.Forward(("a", 75), ("b", 25))));
        await SendAsync(gateway, 20);
        await a.KillAsync();
        var answers = await SendAsync(gateway, 50);

        Assert.All(answers, answer => Assert.Equal("b", answer.Upstream));
        var state = gateway.Engine.Destinations().Single(destination => destination.Backend == "a");
        Assert.Equal((false, "connect failed: ConnectionRefused"), (state.IsHealthy, state.Reason));
    }

    [Fact]
    public async Task Request_Should_NotFail_When_ADestinationIsKilledUnderLoad()
    {
        var a = await TestUpstream.StartAsync("a");
        await using var b = await TestUpstream.StartAsync("b");
        await using var gateway = new TestGateway();
        await gateway.ApplyAsync(
            Wire.Http(), Wire.Backend("a", a.Address), Wire.Backend("b", b.Address), Wire.Route(Wire.Forward(("a", 1), ("b", 1))));
        using var stop = new CancellationTokenSource();
        var load = Enumerable.Range(0, 16).Select(_ => Task.Run(async () =>
        {
            var failed = 0;
            while (!stop.IsCancellationRequested)
            {
                failed += (await gateway.GetAsync()).Status is HttpStatusCode.OK ? 0 : 1;
            }

            return failed;
        })).ToArray();
        await Eventually.TrueAsync(() => a.Requests > 100);
        await a.DisposeAsync();
        await Eventually.TrueAsync(() => gateway.Engine.Destinations().Any(destination => !destination.IsHealthy));
        await stop.CancelAsync();

        Assert.Equal(0, (await Task.WhenAll(load)).Sum());
    }

    [Fact]
    public async Task Destination_Should_ComeBack_When_AProbeReachesIt()
    {
        var a = await TestUpstream.StartAsync("a");
        await using var gateway = new TestGateway();
        await gateway.ApplyAsync(Wire.Http(), Wire.Backend("a", a.Address), Wire.Route(Wire.Forward(("a", 1))));
        var changes = 0;
        gateway.Engine.HealthChanged += () => Interlocked.Increment(ref changes);
        await a.DisposeAsync();
        var whileDown = await gateway.GetAsync();
        var next = await gateway.GetAsync();
        await using var again = await TestUpstream.StartAsync("a", port: a.Port);
        await Eventually.TrueAsync(() => gateway.Engine.Destinations().Single().IsHealthy);

        Assert.Equal(("upstream-unreachable", "no-healthy-backend"), (whileDown.Reason, next.Reason));
        Assert.Equal("probe connected", gateway.Engine.Destinations().Single().Reason);
        Assert.Equal("a", (await gateway.GetAsync()).Upstream);
        Assert.Equal(2, changes);
    }

    [Fact]
    public async Task Health_Should_Survive_When_TheConfigurationIsSwapped()
    {
        await using var b = await TestUpstream.StartAsync("b");
        await using var gateway = new TestGateway(options => options.FirstProbePause = TimeSpan.FromSeconds(50));
        var dead = $"127.0.0.1:{Testing.Network.FreePort.Next()}";
        await gateway.ApplyAsync(
            Wire.Http(), Wire.Backend("a", dead), Wire.Backend("b", b.Address), Wire.Route(Wire.Forward(("a", 1), ("b", 1))));
        await SendAsync(gateway, 4);
        var before = gateway.Engine.Destinations()[0];
        await gateway.ApplyAsync(Wire.Route(Wire.Forward(("a", 99), ("b", 1))), Wire.Backend("c", dead));

        Assert.False(before.IsHealthy);
        Assert.Equal([before, before with { Backend = "c", Cluster = "c" }], gateway.Engine.Destinations().Where(destination => destination.Backend != "b"));
    }

    [Fact]
    public async Task Share_Should_Answer503_When_StrictAndItsClusterIsOut()
    {
        await using var b = await TestUpstream.StartAsync("b");
        await using var gateway = new TestGateway(options => options.FirstProbePause = TimeSpan.FromSeconds(50));
        var rule = Wire.Forward(("a", 75), ("b", 25));
        rule.Forward.StrictWeights = true;
        await gateway.ApplyAsync(
            Wire.Http(), Wire.Backend("a", $"127.0.0.1:{Testing.Network.FreePort.Next()}"), Wire.Backend("b", b.Address), Wire.Route(rule));
        var answers = await SendAsync(gateway, 100);

        // The first of the share finds out that its cluster is out.
        Assert.Equal(25, answers.Count(answer => answer.Upstream is "b"));
        Assert.Equal(1, answers.Count(answer => answer is { Status: HttpStatusCode.ServiceUnavailable, Reason: "upstream-unreachable" }));
        Assert.Equal(74, answers.Count(answer => answer is { Status: HttpStatusCode.ServiceUnavailable, Reason: "strict-share-is-out" }));
    }

    [Fact]
    public async Task Standby_Should_TakeOver_When_TheFirstIsOut()
    {
        await using var standby = await TestUpstream.StartAsync("standby");
        var first = await TestUpstream.StartAsync("first");
        await using var gateway = new TestGateway();
        var rule = Wire.Forward(("first", 1), ("standby", 1));
        rule.Forward.Backends[1].Priority = 1;
        await gateway.ApplyAsync(Wire.Http(), Wire.Backend("first", first.Address), Wire.Backend("standby", standby.Address), Wire.Route(rule));
        var before = await SendAsync(gateway, 5);
        await first.DisposeAsync();
        var after = await SendAsync(gateway, 5);

        Assert.All(before, answer => Assert.Equal("first", answer.Upstream));
        Assert.All(after, answer => Assert.Equal("standby", answer.Upstream));
    }

    [Fact]
    public async Task Post_Should_BeSentOnce_When_TheNextHopBreaksOffAfterReadingIt()
    {
        await using var upstream = await TestUpstream.StartAsync("a", async context =>
        {
            await context.Request.Body.CopyToAsync(Stream.Null);
            context.Abort();
        });
        await using var gateway = new TestGateway();
        await gateway.ApplyAsync(Wire.Http(), Wire.Backend("a", upstream.Address), Wire.Route(Wire.Forward(("a", 1))));
        var answer = await gateway.Client.SendAsync(gateway.Address(), method: HttpMethod.Post, content: new StringContent("x"));

        Assert.Equal((HttpStatusCode.BadGateway, "upstream-failed", 1), (answer.Status, answer.Reason, upstream.Requests));
    }

    [Fact]
    public async Task Post_Should_GoElsewhereWithItsBody_When_NoConnectionCouldBeMade()
    {
        await using var upstream = await TestUpstream.StartAsync("b", context => context.Request.Body.CopyToAsync(context.Response.Body));
        await using var gateway = new TestGateway(options => options.FirstProbePause = TimeSpan.FromSeconds(50));
        await gateway.ApplyAsync(
            Wire.Http(),
            Wire.Backend("a", $"127.0.0.1:{Testing.Network.FreePort.Next()}"),
            Wire.Backend("b", upstream.Address),
            Wire.Route(Wire.Forward(("a", 1), ("b", 1))));
        var answers = new[] { await PostAsync(gateway), await PostAsync(gateway) };

        Assert.All(answers, answer => Assert.Equal((HttpStatusCode.OK, "body"), (answer.Status, answer.Body)));
    }

    private static Task<TestAnswer> PostAsync(TestGateway gateway) =>
        gateway.Client.SendAsync(gateway.Address(), method: HttpMethod.Post, content: new StringContent("body"));

    private static async Task<IReadOnlyList<TestAnswer>> SendAsync(TestGateway gateway, int count)
    {
        var answers = new List<TestAnswer>();
        for (var i = 0; i < count; i++)
        {
            answers.Add(await gateway.GetAsync());
        }

        return answers;
    }
}
