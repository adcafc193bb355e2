using HybridMesh.Store.Registry;
using HybridMesh.Store.Replicas;
using HybridMesh.Store.Revisions;
using HybridMesh.Store.Targets;
using HybridMesh.Store.Tests.Support;
using Xunit;
using static HybridMesh.Store.Tests.Support.Request;

namespace HybridMesh.Store.Tests.Replicas;

public sealed class ReplicaTests : StoreTest
{
    private static readonly Cursor None = new(0, "");
    private static readonly TimeSpan Age = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task ListLive_Should_NameTheNewestModelFirst_When_SeveralAreHeard()
    {
        Cursor[] log = [(await CommittedAsync(Put("o/a"))).Cursor, (await CommittedAsync(Put("o/b"))).Cursor, (await CommittedAsync(Put("o/c"))).Cursor];
        var isNew = await BeatAsync("a", log[0]);
        await BeatAsync("b", log[1]);
        var isNewAgain = await BeatAsync("a", log[2]);

        var live = await Store.Replicas.ListLiveAsync(Age, CancellationToken.None);

        Assert.Equal((true, false), (isNew, isNewAgain));
        Assert.Equal(
            [new ReplicaHeartbeat("a", "h:1", 3, 1), new ReplicaHeartbeat("b", "h:1", 2, 1)], live.Select(replica => replica.Heartbeat));
    }

    [Fact]
    public async Task Heartbeat_Should_CountForNothing_When_ItsRevisionIsOfALostHistory()
    {
        await CommittedAsync(Put("o/a"));

        await BeatAsync("a", new Cursor(1, new string('a', 64)));

        Assert.Equal(0, (await Store.Replicas.ListLiveAsync(Age, CancellationToken.None)).Single().Heartbeat.ModelRevision);
    }

    [Fact]
    public async Task Expire_Should_MarkWhatTheReplicaHeld_When_ItWasNotHeard()
    {
        await HoldAsync("dead", "c1");
        await HoldAsync("alive", "c2");
        await Store.Database.ExecuteAsync("UPDATE replicas SET seen_at = seen_at - interval '1 minute' WHERE id = 'dead'");
        var unheard = await Store.Replicas.ListLiveAsync(Age, CancellationToken.None);

        var removed = await Store.Replicas.ExpireAsync(Age, CancellationToken.None);
        var nothing = await Store.Replicas.ExpireAsync(Age, CancellationToken.None);
        var targets = await Store.Targets.ListAsync(TargetFilter.All, CancellationToken.None);
        var registry = await Store.Registry.ReadAllAsync(CancellationToken.None);
        var isNew = await BeatAsync("dead", None);

        Assert.Equal(["alive"], unheard.Select(replica => replica.Heartbeat.Id));
        Assert.Equal(["dead"], removed);
        Assert.Empty(nothing);
        Assert.Equal([null, "alive"], targets.Select(target => target.ConnectedReplica));
        Assert.Equal([(true, 3L), (false, 2L)], registry.Clusters.Select(cluster => (cluster.StaleSince is not null, cluster.Version)));
        Assert.Equal(3, registry.Cursor.Version);
        Assert.True(isNew); // it lives after all, and must announce its streams again
    }

    [Fact]
    public async Task Remove_Should_MarkWhatTheReplicaHeld_When_ItEnds()
    {
        await HoldAsync("ends", "c1");

        await Store.Replicas.RemoveAsync("ends", CancellationToken.None);

        Assert.Empty(await Store.Replicas.ListLiveAsync(Age, CancellationToken.None));
        Assert.Null((await Store.Targets.ListAsync(TargetFilter.All, CancellationToken.None)).Single().ConnectedReplica);
        Assert.NotNull((await Store.Registry.ReadAllAsync(CancellationToken.None)).Clusters.Single().StaleSince);
    }

    private Task<bool> BeatAsync(string replica, Cursor model) =>
        Store.Replicas.HeartbeatAsync(new ReplicaHeartbeat(replica, "h:1", model.Revision, 1), model.Hash, CancellationToken.None);

    private async Task HoldAsync(string replica, string cluster)
    {
        var stream = Guid.NewGuid();
        var registration = new TargetRegistration { Key = new TargetKey($"clusters/{cluster}/agent", "i"), Role = "agent", Cluster = cluster };
        await BeatAsync(replica, None);
        await Store.Targets.ConnectedAsync(registration, replica, stream, CancellationToken.None);
        await Store.Registry.ReportAsync(
            new InventoryReport
            {
                Cluster = cluster,
                SessionEpoch = 1,
                Sequence = 1,
                Inventory = new byte[] { 1 },
                Replica = replica,
                Connection = stream,
            },
            CancellationToken.None);
    }
}
