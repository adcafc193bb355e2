using Google.Protobuf;
using HybridMesh.Discovery;
using HybridMesh.GlobalControlPlane.Tests.Support;
using HybridMesh.Store.Targets;
using HybridMesh.Testing.Time;
using Xunit;

namespace HybridMesh.GlobalControlPlane.Tests.Serving;

/// <summary>The whole process on real PostgreSQL, real sockets and mTLS.</summary>
public sealed class ServingTests
{
    [Fact]
    public async Task Push_Should_ReachTheGatewayInOneResource_When_AWeightIsEdited()
    {
        await using var database = await MeshDatabase.CreateAsync();
        var replica = await database.StartReplicaAsync();
        var edge = await StartWorldAsync(database, replica);
        edge.Updates.Clear();

        var revision = await MeshDatabase.WriteAsync(replica, SampleWorld.Tier1(40, 60));

        await Eventually.TrueAsync(() => edge.Applied?.Revision == revision);
        Assert.Equal(new Dictionary<string, uint> { ["cluster1"] = 40, ["cluster2"] = 60 }, edge.Weights(SampleWorld.Route));
        var update = Assert.Single(edge.Updates);
        Assert.Equal(TypeUrls.GatewayRoute, update.TypeUrl);
        Assert.Single(update.Resources);
        Assert.True(update.CompletesTarget);
    }

    [Fact]
    public async Task Rollout_Should_BeVisibleInTheRows_When_AGatewayAcknowledges()
    {
        await using var database = await MeshDatabase.CreateAsync();
        var replica = await database.StartReplicaAsync();
        await StartWorldAsync(database, replica);

        var revision = await MeshDatabase.WriteAsync(replica, SampleWorld.Tier1(10, 90));

        var row = await Eventually.ValueAsync(() => EdgeRowAsync(replica), row => row?.Applied?.Revision == revision);
        Assert.Equal(revision, row!.ChangedRevision);
        Assert.NotNull(row.ConnectedReplica);
        await Eventually.TrueAsync(async () =>
            (await replica.Replicas.ListLiveAsync(TimeSpan.FromSeconds(5), CancellationToken.None))[0].Heartbeat.ModelRevision == revision);
    }

    [Fact]
    public async Task Errors_Should_NameTheObject_When_AGatewayRefusesWhatItPutThere()
    {
        await using var database = await MeshDatabase.CreateAsync();
        var replica = await database.StartReplicaAsync();
        var edge = await StartWorldAsync(database, replica, gateway => gateway.Refuse =
            key => key.Name == SampleWorld.Route ? "the port 80 is not mapped" : null, waitForRoute: false);

        var errors = await Eventually.ValueAsync(
            () => replica.Targets.ListErrorsAsync(SampleWorld.Tier1Fqn, CancellationToken.None), errors => errors.Count == 1);
        edge.Refuse = _ => null;
        await MeshDatabase.WriteAsync(replica, SampleWorld.Tier1(50, 50));

        Assert.Equal(SampleWorld.Edge, errors[0].Key.Target);
        Assert.Equal("HM-4004", errors[0].Code);
        Assert.Equal($"{SampleWorld.Route}: the port 80 is not mapped", errors[0].Message);
        await Eventually.TrueAsync(async () =>
            (await replica.Targets.ListErrorsAsync(SampleWorld.Tier1Fqn, CancellationToken.None)).Count == 0);
    }

    [Fact]
    public async Task Endpoints_Should_BeKnownAtTheEdge_When_TheAgentIsAtAnotherReplica()
    {
        await using var database = await MeshDatabase.CreateAsync();
        var first = await database.StartReplicaAsync();
        var edge = await StartWorldAsync(database, first);
        var second = await database.StartReplicaAsync();
        var agent = await database.JoinAgentAsync(second, "cluster1");

        agent.Report("10.9.9.9", ready: 1);

        var backend = new ResourceKey(TypeUrls.GatewayBackend, "clusters/cluster1/shop.example.com");
        await Eventually.TrueAsync(() => Contains(edge.Held[backend], "10.9.9.9"));
    }

    [Fact]
    public async Task Follower_Should_GoOn_When_TheDatabaseEndsAllSessions()
    {
        await using var database = await MeshDatabase.CreateAsync();
        var replica = await database.StartReplicaAsync();
        var edge = await StartWorldAsync(database, replica);

        await database.Postgres.EndSessionsAsync();
        var revision = await Eventually.SucceedsAsync(() => MeshDatabase.WriteAsync(replica, SampleWorld.Tier1(1, 99)));

        await Eventually.TrueAsync(() => edge.Applied?.Revision == revision);
        await Eventually.ValueAsync(() => EdgeRowAsync(replica), row => row?.Applied?.Revision == revision);
    }

    [Fact]
    public async Task Gateway_Should_TakeTheNewTruth_When_TheDatabaseIsPutBackToAnOlderCopy()
    {
        await using var database = await MeshDatabase.CreateAsync();
        var replica = await database.StartReplicaAsync();
        var edge = await StartWorldAsync(database, replica);
        await database.Postgres.BackUpAsync("older");
        var lost = await Eventually.SucceedsAsync(() => MeshDatabase.WriteAsync(replica, SampleWorld.Tier1(5, 95)));
        await Eventually.TrueAsync(() => edge.Applied?.Revision == lost);

        await database.Postgres.RestoreAsync("older");

        await Eventually.TrueAsync(() => edge.Weights(SampleWorld.Route).GetValueOrDefault("cluster1") == 75u);
        var revision = await Eventually.SucceedsAsync(() => MeshDatabase.WriteAsync(replica, SampleWorld.Tier1(30, 70)));
        Assert.Equal(lost, revision); // the number is used again, for another history
        await Eventually.TrueAsync(() => edge.Weights(SampleWorld.Route).GetValueOrDefault("cluster1") == 30u);
        await Eventually.ValueAsync(() => EdgeRowAsync(replica), row => row?.Applied?.Revision == revision);
    }

    [Fact]
    public async Task Gateway_Should_NotBeSentAnOlderReport_When_TheDatabaseIsPutBackToAnOlderCopy()
    {
        await using var database = await MeshDatabase.CreateAsync();
        var replica = await database.StartReplicaAsync();
        var edge = await StartWorldAsync(database, replica);
        var agent = await database.JoinAgentAsync(replica, "cluster1");
        await database.Postgres.BackUpAsync("older");
        await Eventually.SucceedsAsync(() => MeshDatabase.WriteAsync(replica, SampleWorld.Tier1(5, 95)));
        agent.Report("10.9.9.9", ready: 1);
        var backend = new ResourceKey(TypeUrls.GatewayBackend, "clusters/cluster1/shop.example.com");
        await Eventually.TrueAsync(() => Contains(edge.Held[backend], "10.9.9.9") && edge.Weights(SampleWorld.Route)["cluster1"] == 5u);
        edge.Updates.Clear();

        await database.Postgres.RestoreAsync("older");

        await Eventually.TrueAsync(() => edge.Weights(SampleWorld.Route)["cluster1"] == 75u);
        Assert.DoesNotContain(edge.Updates.SelectMany(update => update.Resources), resource => Contains(resource.Payload, "10.1.0.1"));
    }

    [Fact]
    public async Task Stop_Should_EndStreamsAtOnceAndLeaveThemAbsent_When_PeersAreConnected()
    {
        await using var database = await MeshDatabase.CreateAsync();
        var replica = await database.StartReplicaAsync();
        await StartWorldAsync(database, replica);
        await Eventually.ValueAsync(() => EdgeRowAsync(replica), row => row?.ConnectedReplica is not null);

        await replica.StopAsync().WaitAsync(TimeSpan.FromSeconds(15)); // streams that are waited for take twice as long

        Assert.Null((await EdgeRowAsync(replica))!.ConnectedReplica);
        Assert.Empty(await replica.Replicas.ListLiveAsync(TimeSpan.FromMinutes(1), CancellationToken.None));
    }

    private static bool Contains(ByteString payload, string address) => payload.ToStringUtf8().Contains(address, StringComparison.Ordinal);

    private static async Task<GatewayPeer> StartWorldAsync(
        MeshDatabase database, Replica replica, Action<GatewayPeer>? prepare = null, bool waitForRoute = true)
    {
        await MeshDatabase.WriteAsync(replica, SampleWorld.All(75, 25));
        (await database.JoinAgentAsync(replica, "cluster1")).Report("10.1.0.1", ready: 1);
        (await database.JoinAgentAsync(replica, "cluster2")).Report("10.2.0.1", ready: 1);
        var edge = await database.JoinGatewayAsync(replica, "edge", "t1", "gateway-t1");
        prepare?.Invoke(edge);
        edge.Start();
        if (waitForRoute)
        {
            await Eventually.TrueAsync(() => edge.Weights(SampleWorld.Route).Count == 2);
        }

        return edge;
    }

    private static async Task<TargetState?> EdgeRowAsync(Replica replica)
    {
        var rows = await replica.Targets.ListAsync(new TargetFilter { Targets = [SampleWorld.Edge] }, CancellationToken.None);
        return rows.SingleOrDefault();
    }
}
