using HybridMesh.Testing.Systems.Distributed;
using HybridMesh.Testing.Time;
using Xunit;

namespace HybridMesh.Scenarios.Replicas;

/// <summary>The broker is stopped or frozen: no write waits for it, and polls bring edits to the edge.</summary>
[Collection(SharedReplicas.Name)]
public sealed class BrokerScenario(SharedReplicas shared)
{
    private const int Writes = 10;
    private const string ReceivedMetric = "hybridmesh_nudges_received_total";

    // Replicas look once a second when they hear nothing.
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(5);

    [Fact]
    public async Task Writes_Should_NotWait_When_TheBrokerIsFrozen()
    {
        var system = shared.System;
        await NudgesFlowAsync(system);

        system.Broker.Freeze();
        var writes = await WriteAsync(system);
        system.Broker.Thaw();

        Assert.Empty(WriteCheck.Violations(writes));
        await NudgesFlowAsync(system);
    }

    [Fact]
    public async Task Writes_Should_NotWait_When_TheBrokerIsStopped()
    {
        var system = shared.System;
        await NudgesFlowAsync(system);

        await system.Broker.KillAsync();
        var writes = await WriteAsync(system);
        await system.Broker.RestartAsync();

        Assert.Empty(WriteCheck.Violations(writes));
        await NudgesFlowAsync(system);
    }

    [Fact]
    public async Task Check_Should_FindTheDelay_When_AWriteWaits()
    {
        var system = shared.System;
        await using var held = await system.Database.LockAsync("resources"); // seeded fault: something that a write does wait for

        var started = TimeProvider.System.GetTimestamp();
        var write = WriteCheck.TimedAsync(() => World.ApplyAsync(system, World.Split(1, 2)));
        await Eventually.TrueAsync(() => TimeProvider.System.GetElapsedTime(started) > WriteCheck.Limit);
        await held.DisposeAsync();

        Assert.NotEmpty(WriteCheck.Violations([await write]));
    }

    // The last of them is live at the edge before this returns.
    private static async Task<IReadOnlyList<TimeSpan>> WriteAsync(DistributedSystem system)
    {
        var writes = new List<TimeSpan>();
        for (var i = 0; i < Writes; i++)
        {
            var cluster = i % 2 == 0 ? "cluster1" : "cluster2";
            writes.Add(await WriteCheck.TimedAsync(() => World.ApplyAsync(system, World.AllTo(cluster))));
        }

        await EdgeView.AnswersAsync(system, "cluster2", within: Poll);
        return writes;
    }

    // Judged by what is heard, not by how fast: the management API hears what replicas publish, and replica B what others publish.
    private static async Task NudgesFlowAsync(DistributedSystem system)
    {
        var before = await HeardAsync(system);
        var weight = 0;
        await Eventually.ValueAsync(
            async () =>
            {
                await World.ApplyAsync(system, World.Split(1, ++weight));
                var now = await HeardAsync(system);
                return now.ManagementApi > before.ManagementApi && now.Replica > before.Replica;
            },
            heard => heard,
            TimeSpan.FromSeconds(30),
            "nudges are heard");
    }

    private static async Task<(double ManagementApi, double Replica)> HeardAsync(DistributedSystem system) =>
        (Received(await system.ApiClient.GetStringAsync("/metrics")), Received(await system.ReplicaB.GetAsync("telemetry", "/metrics")));

    private static double Received(string metrics) => metrics.Split('\n')
        .Where(line => line.StartsWith(ReceivedMetric + " ", StringComparison.Ordinal))
        .Sum(line => double.Parse(line.Split(' ')[1]));
}
