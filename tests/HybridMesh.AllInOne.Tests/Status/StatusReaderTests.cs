using HybridMesh.AllInOne.Layout;
using HybridMesh.AllInOne.Status;
using HybridMesh.AllInOne.Tests.Supervision;
using HybridMesh.Testing.Network;
using Xunit;

namespace HybridMesh.AllInOne.Tests.Status;

public sealed class StatusReaderTests : IAsyncLifetime
{
    private readonly SupervisedHome _home = new();

    public Task InitializeAsync() => _home.InitializeAsync();

    public Task DisposeAsync() => _home.DisposeAsync();

    [Fact]
    public async Task Read_Should_TellEachProcess_When_OneRunsOneIsDeafAndOneNeverStarted()
    {
        var deaf = SupervisedHome.ASleeper("deaf") with { Health = new Uri($"tcp://127.0.0.1:{FreePort.Next()}") };
        var running = SupervisedHome.ASleeper("running", stage: 2) with
        {
            Addresses = new Dictionary<string, string> { ["http"] = "http://127.0.0.1:1" },
        };
        _home.Want(deaf, running);
        await _home.SuperviseAsync();
        var record = await _home.RunningAsync("running");
        await _home.RunningAsync("deaf");
        await _home.Supervisor.EndAsync(CancellationToken.None);

        var status = await ReadAsync();

        Assert.False(status.IsHealthy);
        Assert.Equal(["deaf", "running", "supervisor"], status.Processes.Select(p => p.Name));
        Assert.Equal(
            [ProcessStatus.Unhealthy, ProcessStatus.Healthy, ProcessStatus.Stopped],
            status.Processes.Select(p => p.Health));
        Assert.Equal((record.Pid, "http://127.0.0.1:1"), (status.Processes[1].Pid, status.Processes[1].Addresses["http"]));
        Assert.All([status.Processes[0], status.Processes[2]], p => Assert.NotNull(p.Reason));
    }

    [Fact]
    public async Task Read_Should_BeHealthyAndNameAddresses_When_EverythingRuns()
    {
        var ports = PortBook.Open(_home.Home.PortsFile);
        var (api, edge) = (ports.Take(StatusReader.ApiPort), ports.Take(StatusReader.EdgePort));
        _home.Want(SupervisedHome.ASleeper());
        await _home.SuperviseAsync();
        await _home.RunningAsync("sleeper");

        var status = await ReadAsync();

        Assert.True(status.IsHealthy);
        Assert.Equal(
            ($"http://127.0.0.1:{api}", $"http://127.0.0.1:{api}/", $"http://127.0.0.1:{edge}"),
            (status.Api, status.Console, status.Edge));
    }

    [Fact]
    public async Task Read_Should_NameExternalPaths_When_TheyWereNoted()
    {
        var external = Directory.CreateTempSubdirectory("external").FullName;
        ExternalPaths.Note(_home.Home, external);

        var noted = (await ReadAsync()).ExternalPaths;
        Directory.Delete(external);
        var removed = (await ReadAsync()).ExternalPaths;

        Assert.Equal([external], noted);
        Assert.Empty(removed);
    }

    private async Task<SystemStatus> ReadAsync()
    {
        using var http = new HttpMessageInvoker(new SocketsHttpHandler());
        return await new StatusReader(_home.Home, new HealthProbe(http, TimeProvider.System)).ReadAsync(CancellationToken.None);
    }
}
