using HybridMesh.Discovery.Tests.Support;
using HybridMesh.Grpc;
using HybridMesh.Testing.Network;
using HybridMesh.Testing.Time;
using static HybridMesh.Discovery.Tests.Support.Resources;

namespace HybridMesh.Discovery.Tests;

/// <summary>Client and server over real sockets with mutual TLS.</summary>
public sealed class DiscoveryOverTlsTests : IDisposable
{
    private static readonly TargetSnapshot World = Snapshot(1, Backend("b").Put("x"), Listener("l").Put("x"), Route("r").Put("b"));

    private readonly TestPki _pki = new();

    public void Dispose() => _pki.Dispose();

    [Fact]
    public async Task Client_Should_FollowSnapshots_When_TheyArePublished()
    {
        await using var plane = await ControlPlane.StartAsync(_pki);
        plane.Feed.Publish(World);
        await using var gateway = new GatewayPeer(_pki, plane.Address).Start();
        await Eventually.TrueAsync(() => gateway.Client.Applied == Revision(1));

        plane.Feed.Publish(World.Then(2, Route("r").Put("changed")));
        await Eventually.TrueAsync(() => plane.Events.Contains("applied 2"));

        Assert.Equal("changed", gateway.Held[Route("r")]);
        Assert.True(gateway.Client.State.IsConnected);
        Assert.Equal(
            ["connected clusters/c1/gateways/ns/app=gw ", "refused ", "applied 1", "applied 2"], plane.Events);
        Assert.Equal([false, false, true, true], gateway.Updates.Select(update => update.CompletesTarget));
    }

    [Fact]
    public async Task Client_Should_KeepLastGood_When_ItRefuses()
    {
        await using var plane = await ControlPlane.StartAsync(_pki);
        plane.Feed.Publish(World);
        await using var gateway = new GatewayPeer(_pki, plane.Address).Start();
        await Eventually.TrueAsync(() => gateway.Client.Applied == Revision(1));

        plane.Feed.Publish(World.Then(2, Route("r").Put("bad"), Route("r2").Put("good")));
        await Eventually.TrueAsync(() => plane.Events.Contains("applied 2"));

        Assert.Equal(("b", "good"), (gateway.Held[Route("r")], gateway.Held[Route("r2")]));
        Assert.Contains("refused r:HM-4101:is bad", plane.Events);
    }

    [Fact]
    public async Task Client_Should_AskForDifferenceOnly_When_ServerComesBack()
    {
        var port = FreePort.Next();
        var plane = await ControlPlane.StartAsync(_pki, port: port);
        plane.Feed.Publish(World);
        await using var gateway = new GatewayPeer(_pki, plane.Address).Start();
        await Eventually.TrueAsync(() => gateway.Client.Applied == Revision(1));
        await plane.DisposeAsync();
        await Eventually.TrueAsync(() => !gateway.Client.State.IsConnected);
        gateway.Updates.Clear();

        await using var again = await ControlPlane.StartAsync(_pki, port: port);
        again.Feed.Publish(World.Then(2, Backend("b2").Put("x")));
        await Eventually.TrueAsync(() => gateway.Client.Applied == Revision(2));

        Assert.Equal(["b2"], gateway.Updates.SelectMany(update => update.Resources).Select(resource => resource.Key.Name));
        Assert.Equal("connected clusters/c1/gateways/ns/app=gw 1", again.Events.First());
    }

    [Fact]
    public async Task Client_Should_UseAnotherReplica_When_OneIsBehind()
    {
        await using var behind = await ControlPlane.StartAsync(_pki);
        await using var current = await ControlPlane.StartAsync(_pki);
        behind.Admit = applied => applied is { Revision: 5 } ? TargetAdmission.Behind("at revision 3") : TargetAdmission.Admitted(behind.Feed);
        current.Feed.Publish(Snapshot(6, Route("r").Put("new")));
        behind.Feed.Publish(Snapshot(3, Route("r").Put("old")));
        await using var gateway = new GatewayPeer(_pki, behind.Address, current.Address)
        {
            Initial = new DiscoveryState(Revision(5), new Dictionary<ResourceKey, string>()),
        };

        gateway.Start();
        await Eventually.TrueAsync(() => gateway.Client.Applied == Revision(6));

        Assert.Equal("new", gateway.Held[Route("r")]);
        Assert.Empty(behind.Events);
    }

    [Fact]
    public async Task Client_Should_AskAgainSoon_When_TheOnlyReplicaIsBehind()
    {
        await using var plane = await ControlPlane.StartAsync(_pki);
        var asked = 0;
        plane.Admit = _ => Interlocked.Increment(ref asked) < 8 ? TargetAdmission.Behind("catching up") : TargetAdmission.Admitted(plane.Feed);
        plane.Feed.Publish(World);

        await using var gateway = new GatewayPeer(_pki, plane.Address).Start();
        await Eventually.TrueAsync(() => gateway.Client.State.LastError?.Contains("catching up") == true);

        // Doubling from 20 ms eight rounds would take 5 s; asking at the first pace takes a fraction of one.
        await Eventually.TrueAsync(() => gateway.Client.Applied == Revision(1));
        Assert.Equal(8, asked);
    }

    [Fact]
    public async Task Client_Should_GetUpdateAgain_When_ApplyingFails()
    {
        await using var plane = await ControlPlane.StartAsync(_pki);
        plane.Feed.Publish(World);
        await using var gateway = new GatewayPeer(_pki, plane.Address);
        var failures = 0;
        gateway.BeforeApply = update => update.TypeUrl == TypeUrls.GatewayRoute && failures++ < 2
            ? throw new IOException("disk full")
            : Task.CompletedTask;

        gateway.Start();
        await Eventually.TrueAsync(() => gateway.Client.Applied == Revision(1));

        Assert.Equal((3, "b", "disk full"), (failures, gateway.Held[Route("r")], gateway.Client.State.LastError));
    }

    [Fact]
    public async Task Server_Should_CutStream_When_PeerDoesNotAnswer()
    {
        await using var plane = await ControlPlane.StartAsync(
            _pki, new DeltaDiscoveryOptions { AckTimeout = TimeSpan.FromMilliseconds(300) });
        plane.Feed.Publish(World);
        await using var gateway = new GatewayPeer(_pki, plane.Address);
        var release = new TaskCompletionSource();
        gateway.BeforeApply = _ => release.Task;

        gateway.Start();
        await Eventually.TrueAsync(() => plane.Events.Any(told => told.Contains("took longer than")));
        Assert.Equal(0, plane.Feed.SubscriberCount);
        release.SetResult();

        await Eventually.TrueAsync(() => gateway.Client.Applied == Revision(1));
    }

    [Fact]
    public async Task Publish_Should_NotWait_When_APeerIsStuck()
    {
        await using var plane = await ControlPlane.StartAsync(_pki);
        plane.Feed.Publish(World);
        var release = new TaskCompletionSource();
        await using var stuck = new GatewayPeer(_pki, plane.Address) { BeforeApply = _ => release.Task };
        await using var lively = new GatewayPeer(_pki, plane.Address);
        stuck.Start();
        lively.Start();
        await Eventually.TrueAsync(() => plane.Feed.SubscriberCount == 2 && lively.Client.Applied == Revision(1));

        var snapshot = World;
        for (var revision = 2; revision <= 100; revision++)
        {
            plane.Feed.Publish(snapshot = snapshot.Then(revision, Route("r").Put($"{revision}")));
        }

        await Eventually.TrueAsync(() => lively.Client.Applied == Revision(100));
        Assert.Null(stuck.Client.Applied);
        release.SetResult();
        await Eventually.TrueAsync(() => stuck.Client.Applied == Revision(100));
        Assert.Equal("100", stuck.Held[Route("r")]);
    }

    [Fact]
    public async Task Client_Should_ComeBack_When_FeedIsClosed()
    {
        await using var plane = await ControlPlane.StartAsync(_pki);
        plane.Feed.Publish(World);
        await using var gateway = new GatewayPeer(_pki, plane.Address).Start();
        await Eventually.TrueAsync(() => gateway.Client.Applied == Revision(1));

        plane.Feed.Close();

        await Eventually.TrueAsync(() => plane.Events.Count(told => told.StartsWith("connected")) == 2 && plane.Feed.SubscriberCount == 1);
    }

    [Fact]
    public async Task Client_Should_SayWhy_When_ItIsDenied()
    {
        await using var plane = await ControlPlane.StartAsync(_pki);
        plane.Admit = _ => TargetAdmission.Denied("cluster c1 is no more");

        await using var gateway = new GatewayPeer(_pki, plane.Address).Start();

        await Eventually.TrueAsync(() => gateway.Client.State.LastError?.Contains("cluster c1 is no more") == true);
        Assert.False(gateway.Client.State.IsConnected);
    }

    [Fact]
    public async Task Server_Should_RefusePeer_When_ItShowsNoCertificate()
    {
        await using var plane = await ControlPlane.StartAsync(_pki);
        using var channel = GrpcChannel.ForAddress(plane.Address, new GrpcChannelOptions
        {
            SslOptions = new() { RemoteCertificateValidationCallback = (_, shown, _, _) => shown?.GetCertHashString() == _pki.Server.GetCertHashString() },
        });
        using var call = channel.CreateCallInvoker().AsyncDuplexStreamingCall(DiscoveryMethods.DeltaAggregatedResources, default);

        var error = await Assert.ThrowsAsync<RpcException>(() => call.ResponseStream.MoveNext(CancellationToken.None));

        Assert.Equal(StatusCode.Unauthenticated, error.StatusCode);
    }
}
