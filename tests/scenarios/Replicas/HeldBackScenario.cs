using HybridMesh.Testing.Systems.Distributed;
using HybridMesh.Testing.Time;
using HybridMesh.Testing.Traffic;
using Xunit;

namespace HybridMesh.Scenarios.Replicas;

/// <summary>
/// A replica was paused while an edit was made and acknowledged through the other one. It goes on, and the edge comes to it before it has
/// caught up: the edge must not be turned back to the older model.
/// </summary>
[Collection(SharedReplicas.Name)]
public sealed class HeldBackScenario(SharedReplicas shared)
{
    private const int RequestsPerStep = 100;

    // What a replica reads to follow the log, and does not read to tell whether it is behind: holding it makes "not caught up" last.
    private const string FollowedTable = "changes";

    [Fact]
    public async Task Edge_Should_KeepTheNewerModel_When_ItComesToAReplicaThatIsBehind()
    {
        var system = shared.System;
        await using var held = await HoldReplicaBackAsync(system);
        var load = EdgeLoad.Start(system.Edge, World.Hostname, connections: 4, TimeProvider.System);
        var known = TimeProvider.System.GetTimestamp();

        var before = await EdgeView.StreamAsync(system);
        await SendEdgeToHeldReplicaAsync(system);
        await load.MoreAsync(RequestsPerStep);
        await held.DisposeAsync();
        await EdgeView.ReconnectedAsync(system, since: before);

        await load.MoreAsync(RequestsPerStep);
        Assert.Empty(StaleCheck.Violations(await load.StopAsync(), known, "cluster2"));
        await World.ApplyAndWaitAsync(system, World.AllTo("cluster1"));
        await EdgeView.AnswersAsync(system, "cluster1");
    }

    [Fact]
    public async Task Check_Should_FindTheOlderModel_When_TheEdgeCannotSayWhatItHas()
    {
        var system = shared.System;
        await using var held = await HoldReplicaBackAsync(system);
        var known = TimeProvider.System.GetTimestamp();
        await SendEdgeToHeldReplicaAsync(system);

        // Seeded fault: what the edge has applied is not compared with the replica's model, because the edge has lost it.
        await system.EdgeGateway.KillAsync();
        system.EdgeGateway.Forget("configuration.bin");
        system.EdgeGateway.Start();
        await EdgeView.AnswersAsync(system, "cluster1");

        Assert.NotEmpty(StaleCheck.Violations(await World.SendAsync(system, 10), known, "cluster2"));
        await held.DisposeAsync();
        await EdgeView.AnswersAsync(system, "cluster2");
    }

    // Replica B knows "all to cluster1", the edge has "all to cluster2" from replica A; B goes on as soon as it is asked for.
    private static async Task<IAsyncDisposable> HoldReplicaBackAsync(DistributedSystem system)
    {
        await World.ApplyAndWaitAsync(system, World.AllTo("cluster1"));
        await system.ReplicaB.FreezeAsync();
        await EdgeView.ConnectToAsync(system, system.ReplicaA);
        await World.ApplyAsync(system, World.AllTo("cluster2"));
        await EdgeView.AnswersAsync(system, "cluster2");
        return await system.Database.LockAsync(FollowedTable);
    }

    private static async Task SendEdgeToHeldReplicaAsync(DistributedSystem system)
    {
        system.RouteEdgeTo(system.ReplicaB);
        await Eventually.TrueAsync(() => system.HasEdgeDialled);
        system.ReplicaB.Thaw();
        await Eventually.ValueAsync(
            () => EdgeView.StreamAsync(system),
            stream => stream.GetProperty("lastError").GetString()?.Contains("this replica is at", StringComparison.Ordinal) == true);
    }
}
