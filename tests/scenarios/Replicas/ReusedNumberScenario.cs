using HybridMesh.Testing.Time;
using HybridMesh.Testing.Traffic;
using Xunit;

namespace HybridMesh.Scenarios.Replicas;

/// <summary>
/// The database is put back to an older copy and written to before any replica has looked: the new edit has the number of the lost one
/// that the edge and both replicas hold, and must not be taken for it.
/// </summary>
[Collection(SharedReplicas.Name)]
public sealed class ReusedNumberScenario(SharedReplicas shared)
{
    [Fact]
    public async Task Edit_Should_BeLiveOnceAcknowledged_When_ItHasTheNumberOfALostOne()
    {
        var system = shared.System;
        await World.ApplyAndWaitAsync(system, World.Split(60, 40));
        await World.ApplyAndWaitAsync(system, World.Split(50, 50));
        await system.Database.BackUpAsync("older");
        var lost = await Eventually.SucceedsAsync(() => World.ApplyAsync(system, World.AllTo("cluster2")));
        await EdgeView.AnswersAsync(system, "cluster2");
        var load = EdgeLoad.Start(system.Edge, World.Hostname, connections: 4, TimeProvider.System);

        await Task.WhenAll(system.ReplicaA.FreezeAsync(), system.ReplicaB.FreezeAsync());
        await system.Database.RestoreAsync("older");
        var revision = await Eventually.SucceedsAsync(() => World.ApplyAsync(system, World.AllTo("cluster1")));
        system.ReplicaA.Thaw();
        system.ReplicaB.Thaw();

        await World.AcknowledgedAsync(system, revision!.Value);
        var known = TimeProvider.System.GetTimestamp();
        await load.MoreAsync(100);
        var requests = await load.StopAsync();
        Assert.Equal(lost, revision);
        Assert.Empty(StaleCheck.Violations(requests, known, "cluster1"));
        Assert.DoesNotContain(requests, request => request.Failed);
    }
}
