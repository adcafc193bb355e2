using HybridMesh.Discovery;
using HybridMesh.GlobalControlPlane.Distribution;
using HybridMesh.GlobalControlPlane.Following;
using HybridMesh.GlobalControlPlane.Tests.Support;
using HybridMesh.Identity;
using HybridMesh.Store.Registry;
using HybridMesh.Store.Revisions;
using HybridMesh.Testing.Time;
using Xunit;

namespace HybridMesh.GlobalControlPlane.Tests.Serving;

/// <summary>No replica that lags behind ever turns a target back.</summary>
public sealed class AdmissionTests : IAsyncLifetime
{
    private static readonly MeshPeer Gateway =
        new(PeerIdentity.Gateway("edge", "t1", LabelSet.Create([KeyValuePair.Create("app", "gateway-t1")]), "one"), Guid.NewGuid());

    private MeshDatabase _database = null!;
    private Replica _replica = null!;
    private ModelState _behind = null!;
    private Cursor _head = null!;

    public async Task InitializeAsync()
    {
        _database = await MeshDatabase.CreateAsync();
        _replica = await _database.StartReplicaAsync();
        var first = await MeshDatabase.WriteAsync(_replica, SampleWorld.All(75, 25));
        _behind = await _replica.Model.WaitForAsync(first, CancellationToken.None);
        await MeshDatabase.WriteAsync(_replica, SampleWorld.Tier1(1, 99));
        _head = await _replica.Get<RevisionLog>().ReadHeadAsync(CancellationToken.None);
    }

    public async Task DisposeAsync() => await _database.DisposeAsync();

    [Fact]
    public async Task Open_Should_SayBehind_When_ThePeerAppliedWhatThisReplicaHasNotRead()
    {
        var admission = await HeldBack().OpenAsync(Gateway, Version(_head.Revision, _head.Hash), CancellationToken.None);

        Assert.NotEqual(typeof(TargetFeed), Opened(admission));
    }

    [Fact]
    public async Task Open_Should_Admit_When_WhatThePeerAppliedIsNotInTheHistory()
    {
        var admission = await HeldBack().OpenAsync(Gateway, Version(_head.Revision, new string('0', 64)), CancellationToken.None);

        Assert.Equal(typeof(TargetFeed), Opened(admission));
    }

    [Fact]
    public async Task Open_Should_Admit_When_TheReplicaHasCaughtUp()
    {
        await _replica.Model.WaitForAsync(_head.Revision, CancellationToken.None);

        var admission = await _replica.Get<ITargetSource>().OpenAsync(Gateway, Version(_head.Revision, _head.Hash), CancellationToken.None);

        Assert.Equal(typeof(TargetFeed), Opened(admission));
    }

    [Fact]
    public async Task Open_Should_SayBehind_When_ThePeerKnowsANewerRegistry()
    {
        var agent = await _database.JoinAgentAsync(_replica, "cluster1");
        agent.Report("10.1.0.1", ready: 1);
        await Eventually.TrueAsync(() => _replica.Model.Current!.Version.RegistryVersion > _behind.Version.RegistryVersion);
        var newer = _replica.Model.Current!.Version.RegistryVersion;

        var admission = await HeldBack().OpenAsync(
            Gateway, new ModelVersion(_behind.Version.Revision, _behind.Version.Hash, newer), CancellationToken.None);

        Assert.NotEqual(typeof(TargetFeed), Opened(admission));
    }

    // A replica with the same database whose model stands still.
    private TargetAdmissions HeldBack()
    {
        var newest = new NewestModel();
        newest.Set(_behind);
        return new TargetAdmissions(
            newest, new MeshInbox(), new TargetFeeds(), _replica.Get<RevisionLog>(), _replica.Get<RegistryStore>());
    }

    private ModelVersion Version(long revision, string hash) => new(revision, hash, _behind.Version.RegistryVersion);

    private static Type? Opened(TargetAdmission admission) =>
        admission.GetType().GetProperty("Feed") is null ? null : typeof(TargetFeed);
}
