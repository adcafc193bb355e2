using HybridMesh.Discovery.Tests.Support;
using HybridMesh.Discovery.Wire;
using HybridMesh.Grpc;
using static HybridMesh.Discovery.Tests.Support.Resources;

namespace HybridMesh.Discovery.Tests;

public sealed class DeltaStreamTests
{
    private static readonly TargetSnapshot World = Snapshot(
        1, Backend("b1").Put("x"), Backend("b2").Put("x"), Listener("l").Put("x"), Route("r").Put("b1,b2"));

    [Fact]
    public void Next_Should_MakeBeforeBreak_When_EverythingIsNew()
    {
        var driver = StreamDriver.ForGateway().Subscribe().Offer(World);

        Assert.Equal(["Backend +b1 +b2", "Listener +l", "Route +r complete"], driver.Drain());
        Assert.Equal([Revision(1)], driver.Applied);
    }

    [Fact]
    public void Next_Should_RemoveInReverse_When_EverythingGoes()
    {
        var driver = StreamDriver.ForGateway().Subscribe().Offer(World);
        driver.Drain();

        driver.Offer(World.Then(2, Backend("b1").Remove(), Backend("b2").Remove(), Listener("l").Remove(), Route("r").Remove()));

        Assert.Equal(["Route -r", "Listener -l", "Backend -b1 -b2 complete"], driver.Drain());
    }

    [Fact]
    public void Next_Should_SwapRoutesInOneResponse_When_OneReplacesAnother()
    {
        var driver = StreamDriver.ForGateway().Subscribe().Offer(World);
        driver.Drain();

        driver.Offer(World.Then(2, Backend("b3").Put("x"), Backend("b1").Remove(), Route("r2").Put("b3"), Route("r").Remove()));

        Assert.Equal(["Backend +b3", "Route +r2 -r", "Backend -b1 complete"], driver.Drain());
    }

    [Fact]
    public void Next_Should_SendOneResource_When_OneWeightChanges()
    {
        var driver = StreamDriver.ForGateway().Subscribe().Offer(World);
        driver.Drain();

        driver.Offer(World.Then(2, Route("r").Put("b1=1,b2=3")));

        Assert.Equal(["Route +r complete"], driver.Drain());
        Assert.Equal([Revision(1), Revision(2)], driver.Applied);
    }

    [Fact]
    public void Next_Should_SendOnlyDifference_When_PeerComesBack()
    {
        var driver = StreamDriver.ForGateway().Subscribe(
            (Backend("b1"), Content("x").Version), (Backend("old"), "1"), (Route("r"), "stale")).Offer(World);

        Assert.Equal(["Backend +b2", "Listener +l", "Route +r", "Backend -old complete"], driver.Drain());
    }

    [Fact]
    public void Next_Should_OnlySayComplete_When_PeerHasEverything()
    {
        var held = World.Resources.Select(resource => (resource.Key, resource.Value.Version)).ToArray();
        var driver = StreamDriver.ForGateway().Subscribe(held).Offer(World);

        Assert.Equal(["Route complete"], driver.Drain());
        Assert.Equal([Revision(1)], driver.Applied);
    }

    [Fact]
    public void Offer_Should_AdvanceWithoutMessage_When_NothingChanges()
    {
        var driver = StreamDriver.ForGateway().Subscribe().Offer(World);
        driver.Drain();

        driver.Offer(World.Then(2)).Offer(World.Then(3, Route("r").Put("b1,b2")));

        Assert.Empty(driver.Drain());
        Assert.Equal([Revision(1), Revision(2), Revision(3)], driver.Applied);
    }

    [Fact]
    public void Next_Should_MergeChanges_When_TheyComeInFlight()
    {
        var second = World.Then(2, Route("r").Put("2"));
        var third = second.Then(3, Route("r").Put("3"));
        var driver = StreamDriver.ForGateway().Subscribe().Offer(World);
        driver.Drain();
        driver.Offer(second);
        var inFlight = driver.Stream.Next()!;

        driver.Offer(third).Offer(third.Then(4, Route("r").Put("4")));
        Assert.Null(driver.Stream.Next());
        driver.Ack(inFlight);
        var next = driver.Stream.Next()!;

        Assert.Equal((Content("4").Version, 4), (next.Resources.Single().Version, next.ModelVersion.Revision));
        Assert.Equal([Revision(1), Revision(2)], driver.Applied);
    }

    [Fact]
    public void Next_Should_Wait_When_NotAllTypesAreSubscribed()
    {
        var stream = new DeltaStream(DeliveryOrder.Gateway);
        stream.OnRequest(new DeltaDiscoveryRequest { TypeUrl = TypeUrls.GatewayRoute });
        stream.OnRequest(new DeltaDiscoveryRequest { TypeUrl = TypeUrls.GatewayBackend });
        stream.Offer(World);

        Assert.False(stream.HasResponse);
        Assert.Null(stream.Next());
    }

    [Fact]
    public void Next_Should_NotSendAgain_When_VersionWasRefused()
    {
        var driver = StreamDriver.ForGateway().Subscribe().Offer(World);
        driver.Ack(driver.Stream.Next()!);
        driver.Ack(driver.Stream.Next()!);
        var routes = driver.Stream.Next()!;
        var refusal = new ResourceRefusal(Route("r"), Content("b1,b2").Version, "HM-4101", "no");

        driver.Answer(routes, [refusal]);
        driver.Offer(World.Then(2, Backend("b3").Put("x")));

        Assert.Equal(["Backend +b3 complete"], driver.Drain());
        Assert.Equal([refusal], driver.Events.OfType<StreamEvent.RefusalsChanged>().Last().Refusals);
        Assert.Equal([Revision(1), Revision(2)], driver.Applied);
    }

    [Fact]
    public void Next_Should_SendAgain_When_RefusedResourceChanges()
    {
        var driver = StreamDriver.ForGateway().Subscribe().Offer(World);
        driver.Ack(driver.Stream.Next()!);
        driver.Ack(driver.Stream.Next()!);
        driver.Answer(driver.Stream.Next()!, [new ResourceRefusal(Route("r"), "", "HM-4101", "no")]);

        driver.Offer(World.Then(2, Route("r").Put("better")));

        Assert.Equal(["Route +r complete"], driver.Drain());
        Assert.Empty(driver.Events.OfType<StreamEvent.RefusalsChanged>().Last().Refusals);
    }

    [Fact]
    public void OnRequest_Should_ForgetRefusal_When_ResourceGoesBackToWhatPeerHas()
    {
        var driver = StreamDriver.ForGateway().Subscribe().Offer(World);
        driver.Drain();
        var second = World.Then(2, Route("r").Put("bad"));
        driver.Offer(second);
        driver.Answer(driver.Stream.Next()!, [new ResourceRefusal(Route("r"), "", "HM-4101", "no")]);

        driver.Offer(second.Then(3, Route("r").Put("b1,b2")));

        Assert.Empty(driver.Drain());
        Assert.Empty(driver.Events.OfType<StreamEvent.RefusalsChanged>().Last().Refusals);
        Assert.Equal(Revision(3), driver.Applied.Last());
    }

    [Fact]
    public void OnRequest_Should_CountAllAsRefused_When_NackNamesNone()
    {
        var driver = StreamDriver.ForGateway().Subscribe().Offer(World);
        var response = driver.Stream.Next()!;

        driver.Events.AddRange(driver.Stream.OnRequest(new DeltaDiscoveryRequest
        {
            TypeUrl = response.TypeUrl,
            ResponseNonce = response.Nonce,
            ErrorDetail = new Wire.Status { Code = 3, Message = "all bad" },
        }));

        Assert.Equal(
            [("b1", "HM-4902", "all bad"), ("b2", "HM-4902", "all bad")],
            driver.Events.OfType<StreamEvent.RefusalsChanged>().Last().Refusals.Select(refusal => (refusal.Key.Name, refusal.Code, refusal.Message)));
    }

    [Fact]
    public void OnRequest_Should_IgnoreAnswer_When_NonceIsNotTheLast()
    {
        var driver = StreamDriver.ForGateway().Subscribe().Offer(World);
        var first = driver.Stream.Next()!;
        driver.Ack(first);
        var second = driver.Stream.Next()!;

        driver.Ack(first);
        driver.Events.AddRange(driver.Stream.OnRequest(new DeltaDiscoveryRequest { TypeUrl = first.TypeUrl, ResponseNonce = second.Nonce }));

        Assert.True(driver.Stream.IsAwaitingAck);
    }

    [Fact]
    public void Next_Should_SplitResponses_When_TheyExceedTheLimit()
    {
        var changes = Enumerable.Range(0, 10).Select(i => new ResourceChange(Backend($"b{i}"), Content(300_000))).ToArray();
        var driver = StreamDriver.ForGateway().Subscribe().Offer(Snapshot(1, changes));
        List<(int Count, bool Completes)> seen = [];

        while (driver.Stream.Next() is { } response)
        {
            Assert.InRange(response.CalculateSize(), 1, 1024 * 1024);
            seen.Add((response.Resources.Count, response.CompletesTarget));
            driver.Ack(response);
        }

        Assert.Equal([(3, false), (3, false), (3, false), (1, true)], seen);
    }

    [Fact]
    public void Next_Should_LeaveOutAndReport_When_OneResourceExceedsTheLimit()
    {
        var driver = StreamDriver.ForGateway().Subscribe().Offer(
            Snapshot(1, new ResourceChange(Backend("huge"), Content(1024 * 1024)), Backend("b1").Put("x")));

        Assert.Equal(["Backend +b1 complete"], driver.Drain());
        var refusal = driver.Events.OfType<StreamEvent.RefusalsChanged>().Last().Refusals.Single();
        Assert.Equal((Backend("huge"), "HM-4901"), (refusal.Key, refusal.Code));
    }

    [Fact]
    public void Offer_Should_CompareWhole_When_SnapshotDoesNotFollowTheLast()
    {
        var driver = StreamDriver.ForGateway().Subscribe().Offer(World);
        driver.Drain();

        driver.Offer(Snapshot(7, Backend("b1").Put("x"), Listener("l").Put("x"), Route("r").Put("b1")));

        Assert.Equal(["Route +r", "Backend -b2 complete"], driver.Drain());
    }

    [Fact]
    public void Offer_Should_SendAllChanges_When_SnapshotsChainBeforeTheFirstPass()
    {
        var driver = StreamDriver.ForGateway().Offer(World).Offer(World.Then(2, Backend("b3").Put("x"))).Subscribe();

        Assert.Equal(["Backend +b1 +b2 +b3", "Listener +l", "Route +r complete"], driver.Drain());
    }

    [Fact]
    public void OnRequest_Should_NotBeSentAgain_When_FirstRequestNamesTheRefusal()
    {
        var stream = new DeltaStream(DeliveryOrder.Agent);
        var key = new ResourceKey(TypeUrls.KubernetesManifest, "m");
        stream.Offer(Snapshot(1, key.Put("bad")));
        var request = new DeltaDiscoveryRequest { TypeUrl = TypeUrls.KubernetesManifest };
        request.ResourceErrors.Add(new ResourceError { Name = "m", Version = Content("bad").Version, Code = "HM-4101", Message = "no" });

        var events = stream.OnRequest(request);

        Assert.Equal("HM-4101", Assert.IsType<StreamEvent.RefusalsChanged>(Assert.Single(events)).Refusals.Single().Code);
        Assert.Empty(stream.Next()!.Resources);
    }

    [Theory]
    [InlineData("hybridmesh.io/Nonsense", null, StatusCode.InvalidArgument)]
    [InlineData(TypeUrls.GatewayRoute, "one-name", StatusCode.Unimplemented)]
    public void OnRequest_Should_Throw_When_SubscriptionIsNotSupported(string type, string? name, StatusCode expected)
    {
        var request = new DeltaDiscoveryRequest { TypeUrl = type };
        request.ResourceNamesSubscribe.AddRange(name is null ? [] : [name]);

        var error = Assert.Throws<RpcException>(() => new DeltaStream(DeliveryOrder.Gateway).OnRequest(request));

        Assert.Equal(expected, error.StatusCode);
    }
}
