using HybridMesh.Inspection.Wire;
using HybridMesh.ManagementApi.Targets;
using HybridMesh.Store.Resources;

namespace HybridMesh.ManagementApi.Features.Status;

/// <summary>The phase of a configuration object, from its targets and findings.</summary>
internal static class ConfigPhase
{
    private static readonly string Applied = nameof(InstanceState.Applied).ToUpperInvariant();
    private static readonly string Failed = nameof(InstanceState.Failed).ToUpperInvariant();

    /// <param name="resource">The object.</param>
    /// <param name="errors">Findings that keep it from taking effect.</param>
    /// <param name="targets">Every instance it must be in effect on.</param>
    /// <param name="controlPlaneAway">Why the targets are not known; null when they are.</param>
    public static ResourceStatus Judge(
        StoredResource resource, IReadOnlyList<Finding> errors, IReadOnlyList<TargetBody> targets, string? controlPlaneAway)
    {
        if (targets.Where(target => target.State == Failed).ToList() is [var first, ..] refusing)
        {
            return Status(
                Phase.Failed,
                "RefusedByTarget",
                $"{first.Target} ({first.Instance}): {first.Errors[0].Message} ({first.Errors[0].Code}){More(refusing.Count)}",
                refusing.Min(target => target.Since));
        }

        if (errors.Count > 0)
        {
            return Status(Phase.Failed, "Finding", $"{errors[0].Message} ({errors[0].Code}){More(errors.Count)}", resource.UpdatedAt);
        }

        if (controlPlaneAway is not null)
        {
            return Status(Phase.Accepted, "ControlPlaneAway", $"stored; what it puts where is not known now: {controlPlaneAway}", resource.UpdatedAt);
        }

        if (targets.Count == 0)
        {
            return Status(Phase.Accepted, "NoTargets", "stored; no gateway that it selects has joined yet", resource.UpdatedAt);
        }

        var behind = targets.Where(target => target.State != Applied).ToList();
        if (behind.Count == 0)
        {
            var since = targets.Max(target => target.Since);
            return Status(Phase.Ready, "AllTargetsApplied", targets.Count == 1 ? "in effect on its target" : $"in effect on all {targets.Count} targets", since);
        }

        return Status(
            behind.Count == targets.Count ? Phase.Accepted : Phase.Partial,
            "WaitingForTargets",
            $"in effect on {targets.Count - behind.Count} of {targets.Count} targets; "
                + $"{behind[0].Target} ({behind[0].Instance}) is {behind[0].State}{More(behind.Count)}",
            resource.UpdatedAt);

        ResourceStatus Status(Phase phase, string reason, string message, DateTimeOffset? since) =>
            new(resource.Fqn, phase, reason, message, since is { } known && known > resource.UpdatedAt ? known : resource.UpdatedAt);
    }

    private static string More(int count) => count > 1 ? $" and {count - 1} more" : "";
}
