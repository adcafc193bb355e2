using HybridMesh.Inspection.Wire;
using HybridMesh.ManagementApi.ControlPlane;
using HybridMesh.ManagementApi.Targets;
using HybridMesh.Store.Resources;
using HybridMesh.Store.Targets;

namespace HybridMesh.ManagementApi.Features.Status;

/// <summary>Configuration is ready when every instance of every target that it puts something on has it in effect.</summary>
internal sealed class ConfigRule(TargetStore targets, IInspection inspection) : IStatusRule
{
    public async Task<ResourceStatus> ReadAsync(StatusSubject subject, StatusContext context, CancellationToken cancellationToken)
    {
        var resource = subject.Resource;
        var errors = await targets.ListErrorsAsync(resource.Fqn, cancellationToken);
        var request = new ConfigRequest { Fqn = resource.Fqn, MinimumRevision = resource.Revision, NamesOnly = true };
        var answer = context.IsControlPlaneAway
            ? new Inspected<ConfigResponse>.Unavailable("no control plane replica is alive")
            : await inspection.GetConfigAsync(request, cancellationToken);
        var names = answer is Inspected<ConfigResponse>.Answered { Value.Targets: var found }
            ? found.Select(target => target.Target)
            : errors.Select(error => error.Key.Target);
        var bodies = names.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .SelectMany(name => context.Targets[name])
            .Select(row => Describe(row, resource, errors, context))
            .ToList();
        var away = answer is Inspected<ConfigResponse>.Unavailable unavailable ? unavailable.Reason : null;
        return ConfigPhase.Judge(resource, context.ErrorsOf(resource.Fqn), bodies, away) with { Targets = bodies };
    }

    private static TargetBody Describe(
        TargetState row, StoredResource resource, IReadOnlyList<TargetError> errors, StatusContext context)
    {
        var own = errors.Where(error => error.Key == row.Registration.Key).ToList();
        var state = own.Count > 0 ? InstanceState.Failed
            : row.ConnectedReplica is null ? InstanceState.Absent
            : IsApplied(row, resource.Revision, context) ? InstanceState.Applied
            : InstanceState.Pending;
        return TargetBody.Of(row, state, own);
    }

    // A revision that changes nothing for a target is never acknowledged by it: then it counts that every replica has looked.
    private static bool IsApplied(TargetState row, long revision, StatusContext context) =>
        row.Applied is { } applied
        && applied.Revision >= row.ChangedRevision
        && (applied.Revision >= revision || context.HaveLookedAt(revision));
}
