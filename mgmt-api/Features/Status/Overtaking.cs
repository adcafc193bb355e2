using HybridMesh.Inspection.Wire;
using HybridMesh.Store.Resources;
using HybridMesh.Store.Revisions;

namespace HybridMesh.ManagementApi.Features.Status;

/// <summary>
/// Finds what changed behind a resource's back: a warning follows from a part of another resource, and since the resource was last written,
/// that part was changed or the other one deleted. The log has both states.
/// </summary>
internal sealed class Overtaking(RevisionLog log)
{
    private const int MaxCauses = 50;

    /// <summary>The newest such change, as a status; null when there is none.</summary>
    public async Task<ResourceStatus?> FindAsync(StoredResource resource, IReadOnlyList<Finding> warnings, CancellationToken cancellationToken)
    {
        ResourceStatus? newest = null;
        var causes = warnings.SelectMany(finding => finding.Causes.Select(cause => (finding, cause))).DistinctBy(pair => pair.cause).Take(MaxCauses);
        foreach (var (finding, cause) in causes)
        {
            if (await FindChangeAsync(cause, resource.Revision, cancellationToken) is { } change && change.Revision > (newest?.Revision ?? 0))
            {
                newest = Describe(resource, finding, cause, change);
            }
        }

        return newest;
    }

    private async Task<PastState?> FindChangeAsync(Cause cause, long since, CancellationToken cancellationToken)
    {
        var now = await log.FindStateAsync(cause.Fqn, long.MaxValue, cancellationToken);
        if (now is null || now.Revision <= since)
        {
            return null;
        }

        var then = await log.FindStateAsync(cause.Fqn, since, cancellationToken);
        return DocumentPart.Of(now.Document, cause.Path) == DocumentPart.Of(then?.Document, cause.Path) ? null : now;
    }

    private static ResourceStatus Describe(StoredResource resource, Finding finding, Cause cause, PastState change)
    {
        var isDeleted = change.Action == ChangeAction.Deleted;
        return new ResourceStatus(
            resource.Fqn,
            Phase.Dirty,
            isDeleted ? "DependencyDeleted" : "DependencyChanged",
            $"{cause.Fqn} was {(isDeleted ? "deleted" : "changed")} in revision {change.Revision}: {finding.Message} ({finding.Code})",
            change.At)
        {
            Revision = change.Revision,
        };
    }
}
