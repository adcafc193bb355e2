using HybridMesh.Discovery;
using HybridMesh.Discovery.Wire;
using HybridMesh.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;

namespace HybridMesh.Benchmarks.Propagation;

/// <summary>An agent as the control plane sees one: a certificate of its own, a discovery stream and a report stream, real TLS. It applies nothing.</summary>
internal sealed class SimulatedAgent : IAsyncDisposable
{
    private readonly DirectoryInfo _folder;
    private readonly IHost _host;
    private readonly CancellationTokenSource _stop = new();
    private readonly DeltaDiscoveryClient _discovery;
    private readonly ReportClient _reports;
    private Task _running = Task.CompletedTask;

    private SimulatedAgent(string cluster, DirectoryInfo folder, IHost host, Uri address)
    {
        _folder = folder;
        _host = host;
        var credentials = host.Services.GetRequiredService<IMeshCredentials>();
        var channels = new MeshChannels(credentials);
        var connection = new PeerConnectionOptions { Addresses = [address] };
        _discovery = new DeltaDiscoveryClient(
            new DeltaDiscoveryClientOptions { Order = DeliveryOrder.Agent, Instance = cluster, Connection = connection },
            channels,
            new NothingToApply(),
            TimeProvider.System,
            NullLogger<DeltaDiscoveryClient>.Instance);
        _reports = new ReportClient(cluster, connection, channels, TimeProvider.System, NullLogger<ReportClient>.Instance);
    }

    public bool IsConnected => _reports.StoredSequence > 0 && _discovery.Applied is not null;

    public static async Task<SimulatedAgent> StartAsync(string cluster, string joinToken, Uri address, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("agent");
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Agent:StateFolder"] = folder.FullName,
            ["Agent:ControlPlane:0"] = address.ToString(),
            ["Agent:JoinToken"] = joinToken,
            ["Agent:Instance"] = cluster,
        });
        builder.Services.AddLogging().AddPeerCredentials(PeerRole.Agent, "Agent");
        var host = builder.Build();
        await host.StartAsync(cancellationToken);
        await host.Services.GetRequiredService<IMeshCredentials>().WaitAsync(cancellationToken);
        var agent = new SimulatedAgent(cluster, folder, host, address);
        agent.Run();
        return agent;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _host.StopAsync();
        _host.Dispose();
        _stop.Dispose();
        _folder.Delete(recursive: true);
    }

    private void Run()
    {
        _reports.Publish(new ClusterInventory { Platform = "standalone", AgentVersion = "simulated", Namespaces = { "load" } });
        _running = Task.WhenAll(_discovery.RunAsync(_stop.Token), _reports.RunAsync(_stop.Token));
    }

    private sealed class NothingToApply : IDiscoveryHandler
    {
        public ValueTask<DiscoveryState> LoadAsync(CancellationToken cancellationToken) => ValueTask.FromResult(DiscoveryState.Empty);

        public ValueTask<IReadOnlyList<ResourceRefusal>> ApplyAsync(DiscoveryUpdate update, CancellationToken cancellationToken) =>
            ValueTask.FromResult<IReadOnlyList<ResourceRefusal>>([]);
    }
}
