using HybridMesh.Proxy.Tests.Support;
using HybridMesh.Testing.Time;
using Xunit;

namespace HybridMesh.Proxy.Tests.Traffic;

public sealed class LocalServiceTests
{
    [Fact]
    public async Task Request_Should_FollowTheService_When_ItsEndpointsChange()
    {
        await using var one = await TestUpstream.StartAsync("one");
        await using var two = await TestUpstream.StartAsync("two");
        var services = new FakeLocalServices("servicea.demo.svc.cluster.local");
        await using var gateway = new TestGateway(localServices: services);
        await gateway.ApplyAsync(
            Wire.Http(), Wire.LocalBackend("s", "demo", "servicea.demo.svc.cluster.local", 80), Wire.Route(Wire.Forward(("s", 1))));
        var none = (await gateway.GetAsync()).Reason;
        services.Set(one.Port);
        await Eventually.TrueAsync(() => gateway.Engine.Destinations().Count == 1);
        var first = (await gateway.GetAsync()).Upstream;
        services.Set(one.Port, two.Port);
        await Eventually.TrueAsync(() => gateway.Engine.Destinations().Count == 2);
        var both = new[] { (await gateway.GetAsync()).Upstream, (await gateway.GetAsync()).Upstream };
        services.Set();
        await Eventually.TrueAsync(() => gateway.Engine.Destinations().Count == 0);

        Assert.Equal(("no-healthy-backend", "one"), (none, first));
        Assert.Equal(["one", "two"], both.Order());
        Assert.Equal("no-healthy-backend", (await gateway.GetAsync()).Reason);
    }
}
