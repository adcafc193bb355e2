using System.Collections.Concurrent;
using HybridMesh.Contracts.Kinds;
using HybridMesh.Store.Resources;

namespace HybridMesh.ManagementApi.Features.Status;

/// <summary>A group or workspace is as good as its worst child, and names those that are not ready.</summary>
internal sealed class AggregateRule(ResourceStore resources, StatusRules rules) : IStatusRule
{
    private const int PageSize = 500;
    private const int MaxNamed = 10;

    public async Task<ResourceStatus> ReadAsync(StatusSubject subject, StatusContext context, CancellationToken cancellationToken)
    {
        var resource = subject.Resource;
        if (context.ErrorsOf(resource.Fqn) is [var error, ..])
        {
            return new ResourceStatus(resource.Fqn, Phase.Failed, "Finding", $"{error.Message} ({error.Code})", resource.UpdatedAt);
        }

        var statuses = await ReadChildrenAsync(subject, context, cancellationToken);
        if (statuses.Count == 0)
        {
            return new ResourceStatus(resource.Fqn, Phase.Ready, "NoChildren", "there is nothing below it yet", resource.UpdatedAt);
        }

        var worst = statuses.Max(status => status.Phase);
        var offenders = statuses.Where(status => status.Phase == worst).OrderBy(status => status.Fqn, StringComparer.Ordinal).ToList();
        var since = statuses.Where(status => status.Phase == worst).Max(status => status.Since);
        var revision = offenders.Max(status => status.Revision);
        return worst == Phase.Ready
            ? new ResourceStatus(resource.Fqn, worst, "ChildrenReady", statuses.Count == 1 ? "its child is ready" : $"all {statuses.Count} children are ready", since)
            {
                Revision = Math.Max(resource.Revision, revision),
            }
            : new ResourceStatus(resource.Fqn, worst, "ChildNotReady", Name(offenders), since) { Revision = revision };
    }

    private async Task<IReadOnlyCollection<ResourceStatus>> ReadChildrenAsync(
        StatusSubject subject, StatusContext context, CancellationToken cancellationToken)
    {
        var statuses = new ConcurrentBag<ResourceStatus>();
        foreach (var kind in KindCatalog.ChildrenOf(subject.Kind))
        {
            var children = await ListAsync(subject.Resource.Fqn, kind, cancellationToken);
            var parallel = new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = cancellationToken };
            await Parallel.ForEachAsync(children, parallel, async (child, token) =>
                statuses.Add(await rules.ReadAsync(new StatusSubject(child, kind), context, token)));
        }

        return statuses;
    }

    private async Task<List<StoredResource>> ListAsync(string parent, KindDescriptor kind, CancellationToken cancellationToken)
    {
        var all = new List<StoredResource>();
        IReadOnlyList<StoredResource> page;
        do
        {
            page = await resources.ListAsync(parent, kind.Id, all.Count == 0 ? null : all[^1].Name, PageSize, cancellationToken);
            all.AddRange(page);
        }
        while (page.Count == PageSize);
        return all;
    }

    private static string Name(List<ResourceStatus> offenders)
    {
        var named = offenders.Take(MaxNamed).Select(offender => $"{offender.Fqn}: {offender.Message}");
        var more = offenders.Count > MaxNamed ? $"; and {offenders.Count - MaxNamed} more" : "";
        return string.Join("; ", named) + more;
    }
}
