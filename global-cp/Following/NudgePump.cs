using HybridMesh.GlobalControlPlane.Hosting;
using HybridMesh.Nudges;
using Microsoft.Extensions.Options;

namespace HybridMesh.GlobalControlPlane.Following;

/// <summary>Wakes the follower for every nudge, and at every poll interval without one.</summary>
internal sealed class NudgePump(INudgeSource nudges, MeshInbox inbox, IOptions<GlobalControlPlaneOptions> options) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(
        PumpAsync<RevisionCommitted>(Wake.Log, stoppingToken),
        PumpAsync<RegistryChanged>(Wake.Registry | Wake.Targets, stoppingToken));

    private async Task PumpAsync<TNudge>(Wake where, CancellationToken stoppingToken)
        where TNudge : Nudge
    {
        using var subscription = nudges.Subscribe<TNudge>();
        while (!stoppingToken.IsCancellationRequested)
        {
            await subscription.WaitAsync(options.Value.PollInterval, stoppingToken);
            inbox.LookAgain(where);
        }
    }
}
