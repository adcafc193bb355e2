using HybridMesh.ClusterAgent.Apply;
using HybridMesh.ClusterAgent.Hosting;
using HybridMesh.ClusterAgent.Inventory;
using HybridMesh.Discovery;
using HybridMesh.Identity;
using Microsoft.Extensions.Options;

namespace HybridMesh.ClusterAgent.Connection;

/// <summary>
/// The agent's two streams: configuration down, reports up. Begins once there is a certificate, and comes back after every loss; while the
/// control plane is away everything else goes on.
/// </summary>
internal sealed partial class AgentConnection(
    IMeshCredentials credentials,
    IPeerChannelFactory channels,
    ManifestHandler manifests,
    InventoryReports reports,
    IOptions<AgentOptions> options,
    TimeProvider time,
    ILoggerFactory loggers) : BackgroundService
{
    private readonly ILogger _logger = loggers.CreateLogger<AgentConnection>();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var identity = (await credentials.WaitAsync(stoppingToken)).Identity;
        var connection = new PeerConnectionOptions { Addresses = [.. options.Value.ControlPlane.Select(address => new Uri(address))] };
        var epoch = SessionEpoch.Next(options.Value.StateFolder, time);
        LogStarting(_logger, identity.Id.Value, epoch);
        var discovery = new DeltaDiscoveryClient(
            new DeltaDiscoveryClientOptions { Order = DeliveryOrder.Agent, Instance = identity.Instance, Connection = connection },
            channels,
            manifests,
            time,
            loggers.CreateLogger<DeltaDiscoveryClient>());
        var reporting = new ReportClient(identity.Instance, connection, channels, time, loggers.CreateLogger<ReportClient>(), epoch);
        reports.SendTo(reporting.Publish);
        await Task.WhenAll(discovery.RunAsync(stoppingToken), reporting.RunAsync(stoppingToken));
    }

    [LoggerMessage(EventId = 5101, Level = LogLevel.Information, Message = "Agent {SpiffeId} starts with session epoch {Epoch}")]
    private static partial void LogStarting(ILogger logger, string spiffeId, long epoch);
}
