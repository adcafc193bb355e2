using HybridMesh.GlobalControlPlane.Following;
using HybridMesh.GlobalControlPlane.Hosting;
using HybridMesh.GlobalControlPlane.Registry;
using HybridMesh.Nudges;
using Microsoft.Extensions.Options;

namespace HybridMesh.GlobalControlPlane.Rollouts;

/// <summary>Says at every interval that this replica lives, and clears away replicas that died without a word.</summary>
internal sealed partial class ReplicaPulse(
    ThisReplica replica,
    RestoredState restored,
    INudgePublisher nudges,
    MeshInbox inbox,
    IOptions<GlobalControlPlaneOptions> options,
    TimeProvider time,
    ILogger<ReplicaPulse> logger) : BackgroundService
{
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        try
        {
            await replica.RemoveAsync(cancellationToken);
        }
        catch (Exception failure)
        {
            // Another replica, or the next start, clears it away.
            LogNoPulse(logger, failure.Message);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Value.HeartbeatInterval, time);
        var last = time.GetTimestamp();
        do
        {
            try
            {
                await replica.BeatAsync(stoppingToken);
                if (time.GetElapsedTime(last) > options.Value.ReplicaExpiry / 2)
                {
                    // Frozen or cut off for so long that another replica may have taken this one for dead.
                    await restored.WriteAgainAsync(stoppingToken);
                }

                last = time.GetTimestamp();
                await ExpireOthersAsync(stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                LogNoPulse(logger, failure.Message); // whatever it is: a replica without a pulse is worse
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task ExpireOthersAsync(CancellationToken cancellationToken)
    {
        if (await replica.ExpireOthersAsync(cancellationToken) is { Count: > 0 } expired)
        {
            LogExpired(logger, string.Join(", ", expired));
            nudges.Publish(new RegistryChanged(0));
            inbox.LookAgain();
        }
    }

    [LoggerMessage(EventId = 2202, Level = LogLevel.Warning, Message = "Removed replicas that fell silent: {Replicas}")]
    private static partial void LogExpired(ILogger logger, string replicas);

    [LoggerMessage(EventId = 2203, Level = LogLevel.Warning, Message = "This replica cannot say that it lives: {Reason}")]
    private static partial void LogNoPulse(ILogger logger, string reason);
}
