using HybridMesh.Cli.Api;
using HybridMesh.Cli.Output;

namespace HybridMesh.Cli.Commands;

/// <summary>
/// Waits until every target that a revision changes has acknowledged it. A target that is absent may still join before the deadline.
/// </summary>
internal sealed class RolloutWait(ApiClient api, Terminal terminal, TimeProvider time)
{
    private const int PollSeconds = 5;

    private readonly Dictionary<string, string> _shown = [];

    /// <summary>True when every target that must change has; absent ones count as done only with <paramref name="allowAbsent"/>.</summary>
    public async Task<bool> WaitAsync(long revision, TimeSpan timeout, bool allowAbsent, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        while (true)
        {
            var left = timeout - time.GetElapsedTime(started);
            var seconds = Math.Clamp((int)Math.Ceiling(left.TotalSeconds), 0, PollSeconds);
            var rollout = await api.GetAsync<Rollout>($"/v2/revisions/{revision}/rollout?waitSeconds={seconds}", cancellationToken);
            ShowChanges(rollout);
            if (IsDone(rollout, allowAbsent))
            {
                terminal.Error.WriteLine($"revision {revision}: live on {Count(rollout, "APPLIED")} of {rollout.Targets.Count} targets");
                return !rollout.Targets.Any(target => target.State == "FAILED");
            }

            if (left <= TimeSpan.Zero || rollout.Targets.Any(target => target.State == "FAILED"))
            {
                ShowUnfinished(rollout);
                return false;
            }
        }
    }

    private static bool IsDone(Rollout rollout, bool allowAbsent) =>
        rollout.Complete
        || (allowAbsent && rollout.Targets.Count > 0 && rollout.Targets.All(target => target.State is "APPLIED" or "ABSENT"));

    private static int Count(Rollout rollout, string state) => rollout.Targets.Count(target => target.State == state);

    private void ShowChanges(Rollout rollout)
    {
        foreach (var target in rollout.Targets)
        {
            var name = $"{target.Target} ({target.Instance})";
            if (!_shown.TryGetValue(name, out var shown) || shown != target.State)
            {
                _shown[name] = target.State;
                terminal.Error.WriteLine($"  {target.State,-8} {name}");
            }
        }
    }

    private void ShowUnfinished(Rollout rollout)
    {
        terminal.Error.WriteLine($"error: revision {rollout.Revision} is not live everywhere");
        if (rollout.Targets.Count == 0)
        {
            terminal.Error.WriteLine("  no control plane replica has looked at it yet");
        }

        foreach (var target in rollout.Targets.Where(target => target.State != "APPLIED"))
        {
            terminal.Error.WriteLine($"  {target.State,-8} {target.Target} ({target.Instance}), last applied revision {target.AppliedRevision}");
            foreach (var refused in target.Errors ?? [])
            {
                terminal.Error.WriteLine($"           {refused.Message} ({refused.Code})");
            }
        }
    }
}
