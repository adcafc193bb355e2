using HybridMesh.Proxy.Tests.Support;
using Xunit;

namespace HybridMesh.Proxy.Tests.Traffic;

public sealed class SwapTests
{
    [Fact]
    public async Task Apply_Should_FailNoRequestAndLeaveNoneBehind_When_WeightsAlternateUnderLoad()
    {
        var run = await SwapRun.AlternateAsync(swaps: 200, connections: 32);

        Assert.Equal((0, 0), (run.Failed, run.Stale));
        Assert.True(run.Requests >= 200 * 32);
    }

    [Fact]
    public async Task Control_Should_SeeStaleAnswers_When_TheSwapIsReportedTooEarly()
    {
        var run = await SwapRun.AlternateAsync(swaps: 20, connections: 32, new DelayedSlot(requests: 40));

        Assert.NotEqual(0, run.Stale);
    }

    [Fact]
    public async Task Shares_Should_BeExact_When_ThirtyTwoConnectionsRequest()
    {
        var answered = new Dictionary<string, int>();
        await using var a = await TestUpstream.StartAsync("a");
        await using var b = await TestUpstream.StartAsync("b");
        await using var gateway = new TestGateway();
        await gateway.ApplyAsync(
            Wire.Http(), Wire.Backend("a", a.Address), Wire.Backend("b", b.Address), Wire.Route(Wire.Forward(("a", 75), ("b", 25))));
        for (var round = 0; round < 10; round++)
        {
            var answers = await Task.WhenAll(Enumerable.Range(0, 32).Select(_ => gateway.GetAsync()));
            foreach (var answer in answers)
            {
                answered[answer.Upstream!] = answered.GetValueOrDefault(answer.Upstream!) + 1;
            }
        }

        Assert.InRange(answered["a"], 238, 242);
        Assert.Equal(320, answered["a"] + answered["b"]);
    }

    [Fact]
    public async Task Destination_Should_KeepItsConnections_When_ItIsInTheNextConfigurationToo()
    {
        var connections = new System.Collections.Concurrent.ConcurrentDictionary<string, bool>();
        await using var upstream = await TestUpstream.StartAsync("a", context =>
        {
            connections.TryAdd(context.Connection.Id, true);
            return Task.CompletedTask;
        });
        await using var gateway = new TestGateway();
        await gateway.ApplyAsync(Wire.Http(), Wire.Backend("a", upstream.Address), Wire.Route(Wire.Forward(("a", 1))));
        await gateway.GetAsync();
        await gateway.ApplyAsync(Wire.Backend("b", upstream.Address), Wire.Route(Wire.Forward(("b", 1))));
        await gateway.GetAsync();

        Assert.Single(connections);
    }

    [Fact]
    public async Task Request_Should_EndInPeace_When_ItsDestinationIsRemovedMeanwhile()
    {
        var arrived = new TaskCompletionSource();
        var go = new TaskCompletionSource();
        await using var slow = await TestUpstream.StartAsync("slow", async context =>
        {
            arrived.SetResult();
            await go.Task;
        });
        await using var other = await TestUpstream.StartAsync("other");
        await using var gateway = new TestGateway();
        var backend = Wire.Backend("slow", slow.Address);
        await gateway.ApplyAsync(Wire.Http(), backend, Wire.Backend("other", other.Address), Wire.Route(Wire.Forward(("slow", 1))));
        var sending = gateway.GetAsync();
        await arrived.Task;
        await gateway.ApplyAsync(Wire.Update([Wire.Route(Wire.Forward(("other", 1)))], [backend.Key]));
        var next = await gateway.GetAsync();
        go.SetResult();

        Assert.Equal(("other", "slow"), (next.Upstream, (await sending).Upstream));
        Assert.Equal(["other"], gateway.Engine.Destinations().Select(destination => destination.Backend));
    }
}
