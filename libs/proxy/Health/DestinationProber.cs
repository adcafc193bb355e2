using HybridMesh.Proxy.Upstream;
using Microsoft.Extensions.Logging;

namespace HybridMesh.Proxy.Health;

/// <summary>
/// Brings back what is out: connects, with growing pauses, until that works or the destination is retired. One loop per destination
/// that is out; none for those that are up, since each request's connection tells about them.
/// </summary>
internal sealed partial class DestinationProber(
    ProxyOptions options, UpstreamConnector connector, TimeProvider time, ILogger<DestinationProber> logger)
{
    public void Watch(Destination destination)
    {
        LogOut(logger, destination.Key.Address, destination.State.Reason);
        _ = ProbeAsync(destination, destination.Ended);
    }

    private async Task ProbeAsync(Destination destination, CancellationToken cancellationToken)
    {
        try
        {
            for (var pause = options.FirstProbePause; !destination.IsAvailable; pause = Longer(pause))
            {
                await Task.Delay(Jittered(pause), time, cancellationToken);
                await TryAsync(destination, cancellationToken);
            }

            LogBack(logger, destination.Key.Address, destination.State.Reason);
        }
        catch (OperationCanceledException)
        {
            // Retired: nobody waits for it any more.
        }
    }

    private async Task TryAsync(Destination destination, CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = await connector.ConnectAsync(destination.Key, cancellationToken);
            destination.MarkUp("probe connected");
        }
        catch (UpstreamConnectException failure)
        {
            destination.MarkOut(failure.Message);
        }
    }

    private TimeSpan Longer(TimeSpan pause) => pause * 2 < options.LongestProbePause ? pause * 2 : options.LongestProbePause;

    // Gateways that lost the same destination at the same moment should not come back to it as one.
    private static TimeSpan Jittered(TimeSpan pause) => pause * (0.8 + (0.4 * Random.Shared.NextDouble()));

    [LoggerMessage(EventId = 4101, Level = LogLevel.Warning, Message = "Destination {Address} is out: {Reason}")]
    private static partial void LogOut(ILogger logger, string address, string reason);

    [LoggerMessage(EventId = 4102, Level = LogLevel.Information, Message = "Destination {Address} is back: {Reason}")]
    private static partial void LogBack(ILogger logger, string address, string reason);
}
