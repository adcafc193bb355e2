using System.Threading.Channels;
using HybridMesh.Discovery;
using HybridMesh.Identity;
using HybridMesh.Proxy;
using Microsoft.Extensions.Options;

namespace HybridMesh.Tier1Gateway.ControlPlane;

/// <summary>Reports how destinations fare: soon after a change, and every minute.</summary>
internal sealed class HealthReportLoop(
    ProxyEngine engine,
    IMeshCredentials credentials,
    IPeerChannelFactory channels,
    IOptions<PeerCredentialsOptions> options,
    TimeProvider time,
    ILogger<ReportClient> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);
    // Many destinations of one cluster go out together; one report says it.
    private static readonly TimeSpan Debounce = TimeSpan.FromMilliseconds(200);

    private readonly Channel<bool> _changes = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var credential = await credentials.WaitAsync(stoppingToken);
        var client = new ReportClient(
            credential.Identity.Instance, ControlPlaneAddresses.Of(options.Value), channels, time, logger);
        engine.HealthChanged += Wake;
        try
        {
            await Task.WhenAll(client.RunAsync(stoppingToken), PublishAsync(client, stoppingToken));
        }
        finally
        {
            engine.HealthChanged -= Wake;
        }
    }

    private void Wake() => _changes.Writer.TryWrite(true);

    private async Task PublishAsync(ReportClient client, CancellationToken cancellationToken)
    {
        while (true)
        {
            client.Publish(HealthReport.Of(engine.Destinations()));
            await WaitAsync(cancellationToken);
            await Task.Delay(Debounce, time, cancellationToken);
        }
    }

    private async Task WaitAsync(CancellationToken cancellationToken)
    {
        using var interval = new CancellationTokenSource(Interval, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(interval.Token, cancellationToken);
        try
        {
            await _changes.Reader.ReadAsync(either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // The minute is over.
        }
    }
}
