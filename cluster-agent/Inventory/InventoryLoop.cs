using System.Reflection;
using System.Threading.Channels;
using HybridMesh.ClusterAgent.Hosting;
using HybridMesh.ClusterAgent.Platforms;
using HybridMesh.Discovery.Wire;
using Microsoft.Extensions.Options;

namespace HybridMesh.ClusterAgent.Inventory;

/// <summary>Takes inventories from the platform and publishes them: soon after a change, several changes as one, and again every so often.</summary>
internal sealed partial class InventoryLoop(
    IPlatform platform,
    InventoryReports reports,
    IOptions<AgentOptions> options,
    TimeProvider time,
    ILogger<InventoryLoop> logger) : BackgroundService
{
    private static readonly string Version = typeof(InventoryLoop).Assembly.GetName().Version?.ToString(3)
        ?? typeof(InventoryLoop).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";

    // Holds only the newest: a report that waits is replaced.
    private readonly Channel<ClusterInventory> _changes = Channel.CreateBounded<ClusterInventory>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(WatchAsync(stoppingToken), PublishAsync(stoppingToken));

    private async Task WatchAsync(CancellationToken cancellationToken)
    {
        await foreach (var inventory in platform.WatchInventoryAsync(cancellationToken))
        {
            inventory.Platform = platform.Name;
            inventory.AgentVersion = Version;
            _changes.Writer.TryWrite(inventory);
        }
    }

    private async Task PublishAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            if (await WaitForChangeAsync(cancellationToken))
            {
                await Task.Delay(options.Value.ReportDebounce, time, cancellationToken);
            }

            var isChange = _changes.Reader.TryRead(out var changed);
            if ((changed ?? reports.Newest) is { } inventory)
            {
                reports.Publish(inventory);
            }

            if (isChange)
            {
                LogChanged(logger, changed!.Services.Count, changed.Gateways.Count, changed.Gateways.Count(gateway => gateway.Ready));
            }
        }
    }

    /// <summary>False when the time for a regular report has come instead.</summary>
    private async Task<bool> WaitForChangeAsync(CancellationToken cancellationToken)
    {
        using var due = new CancellationTokenSource(options.Value.ReportInterval, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(due.Token, cancellationToken);
        try
        {
            return await _changes.Reader.WaitToReadAsync(either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }

    [LoggerMessage(
        EventId = 5301, Level = LogLevel.Information, Message = "The cluster has changed: {Services} services, {Gateways} gateways of which {Ready} are ready")]
    private static partial void LogChanged(ILogger logger, int services, int gateways, int ready);
}
