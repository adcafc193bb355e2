using HybridMesh.GlobalControlPlane.Distribution;
using HybridMesh.GlobalControlPlane.Hosting;
using HybridMesh.GlobalControlPlane.Model;
using HybridMesh.GlobalControlPlane.Model.Changes;
using HybridMesh.Store.Registry;
using HybridMesh.Store.Revisions;
using HybridMesh.Store.Targets;
using Microsoft.Extensions.Options;

namespace HybridMesh.GlobalControlPlane.Following;

/// <summary>Reads the database: all of it, or what came after a place.</summary>
internal sealed class MeshReader(
    RevisionLog log,
    RegistryStore registry,
    TargetStore targets,
    StoredResources resources,
    ReportedClusters clusters,
    IOptions<GlobalControlPlaneOptions> options)
{
    public async Task<LoadedMesh> ReadAllAsync(CancellationToken cancellationToken)
    {
        var snapshot = await log.ReadSnapshotAsync(cancellationToken);
        var reports = await registry.ReadAllAsync(cancellationToken);
        var rows = await targets.ListAsync(TargetFilter.All, cancellationToken);
        ModelChange[] changes =
        [
            .. snapshot.Resources.Select(resources.Read).OfType<ModelChange>(),
            .. reports.Clusters.Select(clusters.Read).OfType<ModelChange>(),
        ];
        return new LoadedMesh(snapshot.Cursor, reports.Cursor, changes, rows);
    }

    /// <summary>The next changes; null when the places are not in the database's history any more.</summary>
    public async Task<MeshNews?> ReadNewsAsync(ModelState at, Wake where, CancellationToken cancellationToken)
    {
        var news = new MeshNews(at.Log, at.Registry, [], HasMore: false);
        if (where.HasFlag(Wake.Log))
        {
            switch (await log.ReadChangesAsync(at.Log, options.Value.MaxRevisionsPerRead, cancellationToken))
            {
                case ChangeFeed.Mismatch:
                    return null;
                case ChangeFeed.Batch { Revisions: var revisions }:
                    var changes = revisions.SelectMany(revision => revision.Changes).Select(resources.Read).OfType<ModelChange>();
                    news = news with
                    {
                        Log = revisions[^1].Cursor,
                        Changes = [.. changes],
                        HasMore = revisions.Count == options.Value.MaxRevisionsPerRead,
                    };
                    break;
                default:
                    break;
            }
        }

        if (where.HasFlag(Wake.Registry))
        {
            switch (await registry.ReadChangesAsync(at.Registry, cancellationToken))
            {
                case RegistryFeed.Mismatch:
                    return null;
                case RegistryFeed.Batch batch:
                    var reports = batch.Clusters.Select(clusters.Read).OfType<ModelChange>();
                    news = news with { Registry = batch.Cursor, Changes = [.. news.Changes, .. reports] };
                    break;
                default:
                    break;
            }
        }

        return news;
    }

    /// <summary>The gateways that ever joined, at any replica.</summary>
    public async Task<IReadOnlyCollection<GatewayWorkload>> ReadTargetsAsync(CancellationToken cancellationToken) =>
        WorkloadsOf(await targets.ListAsync(TargetFilter.All, cancellationToken));

    public static IReadOnlyCollection<GatewayWorkload> WorkloadsOf(IEnumerable<TargetState> rows) =>
        rows.Select(row => row.Registration)
            .Where(registration => registration.Role == TargetRole.Gateway)
            .Select(registration => new GatewayWorkload(registration.Cluster, registration.Namespace!, Labels.From(registration.Labels)))
            .ToHashSet();
}
