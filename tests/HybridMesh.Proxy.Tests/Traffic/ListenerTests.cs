using System.Net.Sockets;
using HybridMesh.Discovery;
using HybridMesh.Discovery.Gateway;
using HybridMesh.Proxy.Tests.Support;
using Xunit;

namespace HybridMesh.Proxy.Tests.Traffic;

public sealed class ListenerTests
{
    [Fact]
    public async Task Listener_Should_ComeAndGoWithoutTouchingOthers_When_Applied()
    {
        var arrived = new TaskCompletionSource();
        var go = new TaskCompletionSource();
        await using var upstream = await TestUpstream.StartAsync("a", async context =>
        {
            if (context.Request.Path == "/slow")
            {
                arrived.SetResult();
                await go.Task;
            }
        });
        await using var gateway = new TestGateway();
        await gateway.ApplyAsync(Wire.Http(), Wire.Backend("a", upstream.Address), Wire.Route(Wire.Forward(("a", 1))));
        var slow = gateway.GetAsync("/slow");
        await arrived.Task;
        await gateway.ApplyAsync(Wire.Http(81), Wire.Route("http/81", Wire.Host, Wire.Answer("81")));
        var onSecond = (await gateway.GetAsync(listener: "http/81")).Body;
        var second = gateway.Address("http/81");
        await gateway.ApplyAsync(Wire.Removal(Wire.Http(81)));
        go.SetResult();

        Assert.Equal(("81", "a"), (onSecond, (await slow).Upstream));
        Assert.Equal([Wire.Http80], gateway.Engine.Addresses.Keys);
        await Assert.ThrowsAsync<SocketException>(async () => await ConnectAsync(second));
    }

    [Fact]
    public async Task Requests_Should_Finish_When_TheirListenerIsRemoved()
    {
        var arrived = new TaskCompletionSource();
        var go = new TaskCompletionSource();
        await using var upstream = await TestUpstream.StartAsync("a", async context =>
        {
            arrived.SetResult();
            await go.Task;
        });
        await using var gateway = new TestGateway();
        await gateway.ApplyAsync(Wire.Http(), Wire.Backend("a", upstream.Address), Wire.Route(Wire.Forward(("a", 1))));
        var request = gateway.GetAsync();
        await arrived.Task;
        await gateway.ApplyAsync(Wire.Removal(Wire.Http()));
        go.SetResult();

        Assert.Equal("a", (await request).Upstream);
    }

    [Fact]
    public async Task Port_Should_BeTheSameAgain_When_TheGatewayStartsAnew()
    {
        var folder = Directory.CreateTempSubdirectory("hybridmesh-proxy-").FullName;
        Uri first;
        await using (var gateway = new TestGateway(folder: folder))
        {
            await gateway.ApplyAsync(Wire.Http());
            first = gateway.Address();
        }

        await using (var gateway = new TestGateway(folder: folder))
        {
            await gateway.ApplyAsync(Wire.Http());
            Assert.Equal(first, gateway.Address());
        }

        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Port_Should_BeAnother_When_TheRememberedOneIsTaken()
    {
        var folder = Directory.CreateTempSubdirectory("hybridmesh-proxy-").FullName;
        await using var first = new TestGateway(folder: folder);
        await first.ApplyAsync(Wire.Http());
        await using (var second = new TestGateway(folder: folder))
        {
            await second.ApplyAsync(Wire.Http());
            Assert.NotEqual(first.Address(), second.Address());
        }

        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Listener_Should_BeRefusedWithTheAddress_When_ItCannotBeBound()
    {
        using var taken = new TcpListener(System.Net.IPAddress.Loopback, 0);
        taken.Start();
        await using var gateway = new TestGateway(options => options.Ports["80"] = taken.LocalEndpoint.ToString()!);
        var refusals = await gateway.Engine.Configuration.ApplyAsync(Wire.Update(Wire.Http()), CancellationToken.None);

        var refusal = Assert.Single(refusals);
        Assert.Equal("HM-4011", refusal.Code);
        Assert.StartsWith($"port 80 cannot be bound to {taken.LocalEndpoint}", refusal.Message);
    }

    [Fact]
    public async Task Listener_Should_BeRefused_When_ItsProtocolIsNotSpoken()
    {
        await using var gateway = new TestGateway();
        var https = Wire.Resource(
            TypeUrls.GatewayListener, "https/80", new GatewayListener { Port = 80, Protocol = GatewayListener.Types.Protocol.Https });
        var refusals = await gateway.Engine.Configuration.ApplyAsync(Wire.Update(https), CancellationToken.None);

        Assert.Equal("protocol: this gateway does not speak Https yet", Assert.Single(refusals).Message);
    }

    [Fact]
    public async Task Answers_Should_SendTheClientAway_When_TheEngineDrains()
    {
        await using var gateway = new TestGateway();
        await gateway.ApplyAsync(Wire.Http(), Wire.Route(Wire.Answer("x")));
        gateway.Engine.BeginDrain();
        using var request = new HttpRequestMessage(HttpMethod.Get, gateway.Address()) { Headers = { Host = Wire.Host } };
        using var response = await gateway.Client.SendAsync(request, CancellationToken.None);

        Assert.True(response.Headers.ConnectionClose);
    }

    private static async Task ConnectAsync(Uri address)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(address.Host, address.Port);
    }
}
