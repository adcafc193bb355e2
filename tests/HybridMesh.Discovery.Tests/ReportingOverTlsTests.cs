using HybridMesh.Discovery.Tests.Support;
using HybridMesh.Discovery.Wire;
using HybridMesh.Grpc;
using HybridMesh.Testing.Network;
using HybridMesh.Testing.Time;
using Microsoft.Extensions.Logging.Abstractions;

namespace HybridMesh.Discovery.Tests;

/// <summary>Report streams over real sockets with mutual TLS.</summary>
public sealed class ReportingOverTlsTests : IPeerChannelFactory, IDisposable
{
    private readonly TestPki _pki = new();
    private readonly CancellationTokenSource _stop = new();

    public GrpcChannel Create(Uri address) => _pki.Connect(address);

    public void Dispose()
    {
        _stop.Dispose();
        _pki.Dispose();
    }

    [Fact]
    public async Task Publish_Should_SendNewestOnly_When_SeveralWait()
    {
        await using var plane = await ControlPlane.StartAsync(_pki);
        var client = Client(plane.Address);
        client.Publish(Inventory("first"));
        client.Publish(Inventory("second"));
        client.Publish(new GatewayHealth());

        var running = client.RunAsync(_stop.Token);
        await Eventually.TrueAsync(() => client.StoredSequence == 2);
        await StopAsync(running);

        Assert.Equal(
            [(1L, "second", ReportRequest.ReportOneofCase.Inventory), (2L, null, ReportRequest.ReportOneofCase.GatewayHealth)],
            plane.Reports.Select(report => (report.Sequence, report.Inventory?.Platform, report.ReportCase)));
        Assert.All(plane.Reports, report => Assert.Equal(("i1", client.SessionEpoch), (report.Instance, report.SessionEpoch)));
    }

    [Fact]
    public async Task Publish_Should_SendAgainUnderNewNumber_When_ServerComesBack()
    {
        var port = FreePort.Next();
        var plane = await ControlPlane.StartAsync(_pki, port: port);
        var client = Client(plane.Address);
        client.Publish(Inventory("only"));
        var running = client.RunAsync(_stop.Token);
        await Eventually.TrueAsync(() => client is { StoredSequence: 1, State.IsConnected: true });
        await plane.DisposeAsync();
        await Eventually.TrueAsync(() => !client.State.IsConnected);

        await using var again = await ControlPlane.StartAsync(_pki, port: port);
        await Eventually.TrueAsync(() => client.StoredSequence > 1);
        await StopAsync(running);

        var report = again.Reports.First();
        Assert.Equal("only", report.Inventory.Platform);
        Assert.True(report.Sequence > 1);
    }

    [Fact]
    public async Task Publish_Should_SayWhy_When_ANewerProcessReports()
    {
        await using var plane = await ControlPlane.StartAsync(_pki);
        plane.Store = _ => ReportOutcome.Stale;
        var client = Client(plane.Address);
        client.Publish(Inventory("stale"));

        var running = client.RunAsync(_stop.Token);
        await Eventually.TrueAsync(() => client.State.LastError?.Contains("a newer process") == true);
        await StopAsync(running);

        Assert.Equal(0, client.StoredSequence);
    }

    [Fact]
    public async Task Server_Should_RefuseReport_When_NumbersDoNotGrow()
    {
        await using var plane = await ControlPlane.StartAsync(_pki);
        using var channel = _pki.Connect(plane.Address);
        using var call = channel.CreateCallInvoker().AsyncDuplexStreamingCall(DiscoveryMethods.Report, default);
        var report = new ReportRequest { SessionEpoch = 1, Sequence = 1, Inventory = Inventory("x") };
        await call.RequestStream.WriteAsync(report, CancellationToken.None);
        Assert.True(await call.ResponseStream.MoveNext(CancellationToken.None));

        await call.RequestStream.WriteAsync(report, CancellationToken.None);
        var error = await Assert.ThrowsAsync<RpcException>(() => call.ResponseStream.MoveNext(CancellationToken.None));

        Assert.Equal(StatusCode.InvalidArgument, error.StatusCode);
        Assert.Single(plane.Reports);
    }

    private static ClusterInventory Inventory(string platform) => new() { Platform = platform };

    private ReportClient Client(Uri address) => new(
        "i1",
        new PeerConnectionOptions { Addresses = [address], InitialBackoff = TimeSpan.FromMilliseconds(20) },
        this,
        TimeProvider.System,
        NullLogger<ReportClient>.Instance);

    private async Task StopAsync(Task running)
    {
        await _stop.CancelAsync();
        await running;
    }
}
