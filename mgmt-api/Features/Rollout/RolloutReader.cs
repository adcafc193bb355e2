using HybridMesh.ManagementApi.ControlPlane;
using HybridMesh.ManagementApi.Targets;
using HybridMesh.Nudges;
using HybridMesh.Store.Targets;

namespace HybridMesh.ManagementApi.Features.Rollout;

/// <summary>Derives how far a revision has come from the rows of the targets, and waits for it.</summary>
internal sealed class RolloutReader(TargetStore targets, LiveReplicas replicas, INudgeSource nudges, IHostApplicationLifetime lifetime, TimeProvider time)
{
    // The net below the nudges: short, because people and scripts wait here.
    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(200);

    /// <summary>Answers at once when the rollout is complete or has failed somewhere, else after <paramref name="wait"/> at the latest.</summary>
    public async Task<RolloutBody> WaitAsync(long revision, TimeSpan wait, CancellationToken cancellationToken)
    {
        using var advanced = nudges.Subscribe<RolloutAdvanced>();
        var start = time.GetTimestamp();
        while (true)
        {
            var rollout = await ReadAsync(revision, cancellationToken);
            var left = wait - time.GetElapsedTime(start);
            var isStopping = lifetime.ApplicationStopping.IsCancellationRequested;
            if (rollout.Complete || left <= TimeSpan.Zero || isStopping || rollout.Targets.Any(target => target.Errors.Count > 0))
            {
                return rollout;
            }

            await advanced.WaitAsync(left < PollInterval ? left : PollInterval, cancellationToken);
        }
    }

    private async Task<RolloutBody> ReadAsync(long revision, CancellationToken cancellationToken)
    {
        // The replicas first: what they have marked when they say that they have looked is then seen in the rows.
        var live = await replicas.ListAsync(cancellationToken);
        var rows = await targets.ListAsync(new TargetFilter { ChangedSince = revision }, cancellationToken);
        var bodies = new List<TargetBody>(rows.Count);
        foreach (var row in rows)
        {
            var errors = await targets.ListErrorsAsync(row.Registration.Key, cancellationToken);
            bodies.Add(Describe(row, revision, [.. errors.Where(error => error.Revision >= revision)]));
        }

        var isComplete = LiveReplicas.HaveLookedAt(live, revision) && rows.All(row => row.Applied?.Revision >= revision);
        return new RolloutBody(revision, isComplete, bodies);
    }

    private static TargetBody Describe(TargetState row, long revision, IReadOnlyList<TargetError> errors)
    {
        var state = errors.Count > 0 ? InstanceState.Failed
            : row.Applied?.Revision >= revision ? InstanceState.Applied
            : row.ConnectedReplica is null ? InstanceState.Absent
            : InstanceState.Pending;
        return TargetBody.Of(row, state, errors);
    }
}
