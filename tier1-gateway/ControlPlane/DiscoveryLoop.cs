using HybridMesh.Discovery;
using HybridMesh.Identity;
using HybridMesh.Proxy;
using Microsoft.Extensions.Options;

namespace HybridMesh.Tier1Gateway.ControlPlane;

/// <summary>Keeps the engine as the control plane wants it, as soon as there is a certificate.</summary>
internal sealed class DiscoveryLoop(
    ProxyEngine engine,
    IMeshCredentials credentials,
    IPeerChannelFactory channels,
    IOptions<PeerCredentialsOptions> options,
    TimeProvider time,
    ILogger<DeltaDiscoveryClient> logger) : BackgroundService
{
    private volatile DeltaDiscoveryClient? _client;

    /// <summary>How the gateway stands with the control plane; null before it has a certificate.</summary>
    public ConnectionState? State => _client?.State;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var credential = await credentials.WaitAsync(stoppingToken);
        var client = new DeltaDiscoveryClient(
            new DeltaDiscoveryClientOptions
            {
                Order = DeliveryOrder.Gateway,
                Instance = credential.Identity.Instance,
                Connection = ControlPlaneAddresses.Of(options.Value),
            },
            channels,
            engine.Configuration,
            time,
            logger);
        _client = client;
        await client.RunAsync(stoppingToken);
    }
}
