using HybridMesh.Testing.Systems.Distributed;
using HybridMesh.Testing.Traffic;
using Xunit;

namespace HybridMesh.Scenarios.Replicas;

/// <summary>An edit is live at the edge whichever replica the edge is connected to.</summary>
[Collection(SharedReplicas.Name)]
public sealed class ReplicaScenario(SharedReplicas shared)
{
    [Fact]
    public async Task Edit_Should_BeLive_When_ItIsAcknowledgedThroughEitherReplica()
    {
        var system = shared.System;

        await EdgeView.ConnectToAsync(system, system.ReplicaA);
        Assert.Equal(["cluster1", "cluster2"], await EditAsync(system, "cluster1", "cluster2"));

        await EdgeView.ConnectToAsync(system, system.ReplicaB);
        Assert.Equal(["cluster1", "cluster2"], await EditAsync(system, "cluster1", "cluster2"));
    }

    // Who answered the first request after each acknowledgement.
    private static async Task<IReadOnlyList<string?>> EditAsync(DistributedSystem system, params string[] clusters)
    {
        using var client = new EdgeClient(system.Edge, World.Hostname, TimeProvider.System);
        var answers = new List<string?>();
        foreach (var cluster in clusters)
        {
            await World.ApplyAndWaitAsync(system, World.AllTo(cluster));
            answers.Add((await client.SendAsync(CancellationToken.None)).Cluster);
        }

        return answers;
    }
}
