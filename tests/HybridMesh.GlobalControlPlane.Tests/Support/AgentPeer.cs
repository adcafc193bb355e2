using HybridMesh.Discovery;
using HybridMesh.Discovery.Wire;
using Microsoft.Extensions.Logging.Abstractions;

namespace HybridMesh.GlobalControlPlane.Tests.Support;

/// <summary>An agent that reports what a test says its cluster has.</summary>
internal sealed class AgentPeer : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly ReportClient _client;
    private readonly Task _running;

    public AgentPeer(JoinedPeer peer)
    {
        _client = new ReportClient("agent", peer.Connection, peer, TimeProvider.System, NullLogger<ReportClient>.Instance);
        _running = _client.RunAsync(_stop.Token);
    }

    /// <summary>A tier-2 gateway at an address and the service web with some ready endpoints.</summary>
    public void Report(string address, uint ready) => _client.Publish(new ClusterInventory
    {
        Platform = "standalone",
        Gateways =
        {
            new GatewayAddress
            {
                Namespace = "gateways",
                Labels = { ["app"] = "ingress" },
                Ready = true,
                MeshEndpoints = { new Endpoint { Address = address, Port = 15443 } },
            },
        },
        Services =
        {
            new Service
            {
                Namespace = "shop",
                Name = "web",
                Hostname = "web.shop.svc.cluster.local",
                Ports = { new ServicePort { Number = 80, Ready = { new ReadyCount { Count = ready } } } },
            },
        },
    });

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
    }
}
