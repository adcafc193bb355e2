using HybridMesh.Testing.Systems;
using HybridMesh.Testing.Time;
using HybridMesh.Testing.Traffic;
using Xunit;

namespace HybridMesh.Scenarios.Crashes;

/// <summary>Any one process is killed: what was acknowledged stays, traffic that could flow flows, and the system is whole again by itself.</summary>
[Collection(SharedSystem.Name)]
public sealed class CrashScenario(SharedSystem shared)
{
    private const int RequestsPerStep = 200;

    [Theory]
    [InlineData("control-plane")]
    [InlineData("postgres")]
    [InlineData("cluster1-agent")]
    [InlineData("cluster1-gateway")]
    [InlineData("supervisor")]
    public async Task Traffic_Should_NotFail_When_AProcessBesideTheEdgeIsKilled(string process)
    {
        var system = shared.System;
        await World.ApplyAndWaitAsync(system, World.Split(60, 40));
        await World.ApplyAndWaitAsync(system, World.Split(50, 50));
        var acknowledged = await World.HeadAsync(system);
        var load = EdgeLoad.Start(system.Edge, World.Hostname, connections: 4, TimeProvider.System);
        await load.MoreAsync(RequestsPerStep);

        await system.KillAsync(process);
        await load.MoreAsync(RequestsPerStep);
        await ReturnAsync(system, process);

        await load.MoreAsync(RequestsPerStep);
        Assert.DoesNotContain(await load.StopAsync(), request => request.Failed);
        Assert.Equal(acknowledged, await World.HeadAsync(system));
        await AssertWholeAsync(system);
    }

    [Fact]
    public async Task Edge_Should_ServeItsLastConfiguration_When_ItIsKilledAndReturns()
    {
        var system = shared.System;
        await World.ApplyAndWaitAsync(system, World.Split(60, 40));
        await World.ApplyAndWaitAsync(system, World.Split(100, 0));

        await system.KillAsync("edge");
        await system.WaitUntilHealthyAsync();

        using var client = new EdgeClient(system.Edge, World.Hostname, TimeProvider.System);
        var answer = await client.SendAsync(CancellationToken.None);
        Assert.Equal("cluster1", answer.Cluster);
        await AssertWholeAsync(system);
    }

    // The supervisor has nobody above it but the person who runs `up`.
    private static async Task ReturnAsync(EmbeddedSystem system, string process)
    {
        if (process == "supervisor")
        {
            await system.UpAsync();
        }

        await system.WaitUntilHealthyAsync();
    }

    private static async Task AssertWholeAsync(EmbeddedSystem system)
    {
        await World.ApplyAndWaitAsync(system, World.AllTo("cluster1"));
        await World.ApplyAndWaitAsync(system, World.AllTo("cluster2"));
        using var client = new EdgeClient(system.Edge, World.Hostname, TimeProvider.System);
        await Eventually.ValueAsync(() => client.SendAsync(CancellationToken.None), answer => answer.Cluster == "cluster2");
    }
}
