using System.Data;
using System.Linq.Expressions;
using HybridMesh.Store.Database;
using HybridMesh.Store.Model;
using Microsoft.EntityFrameworkCore;

namespace HybridMesh.Store.Registry;

/// <summary>
/// What each cluster last reported. A silent cluster keeps its inventory and is marked stale. Every method throws
/// <see cref="StoreUnavailableException"/> when PostgreSQL does not answer.
/// </summary>
public sealed class RegistryStore
{
    private static readonly Expression<Func<RegistryClusterRow, RegisteredCluster>> ToRegistered = row => new RegisteredCluster
    {
        Cluster = row.Cluster,
        Inventory = row.Inventory,
        SessionEpoch = row.SessionEpoch,
        Sequence = row.Sequence,
        Version = row.Version,
        ReportedAt = row.ReportedAt,
        Replica = row.Replica,
        StaleSince = row.StaleSince,
    };

    private readonly StoreDatabase _database;

    internal RegistryStore(StoreDatabase database)
    {
        _database = database;
    }

    /// <summary>
    /// Stores a report unless a newer one is stored. An equal inventory moves the fence but makes no version. An agent reports on
    /// every new stream, be it the same sequence again: that is what makes a stale cluster live.
    /// </summary>
    /// <exception cref="ArgumentException">The inventory is empty: no news is not an empty cluster.</exception>
    public Task<ReportResult> ReportAsync(InventoryReport report, CancellationToken cancellationToken)
    {
        if (report.Inventory.IsEmpty)
        {
            throw new ArgumentException($"the inventory of cluster '{report.Cluster}' is empty", nameof(report));
        }

        return _database.RunAsync<ReportResult>((connection, token) => RegistryWriting.ReportAsync(connection, report, token), cancellationToken);
    }

    /// <summary>Marks the cluster stale when its last report came over this stream; otherwise does nothing.</summary>
    /// <returns>True when it was marked.</returns>
    public Task<bool> MarkSilentAsync(string cluster, Guid connection, CancellationToken cancellationToken) =>
        _database.RunAsync(
            (session, token) => RegistryWriting.MarkSilentAsync(session, cluster, connection, token), cancellationToken);

    /// <summary>All clusters and the version they belong to, read as of one moment.</summary>
    public Task<RegistrySnapshot> ReadAllAsync(CancellationToken cancellationToken) =>
        _database.ReadAsync(
            async (context, token) =>
            {
                await using var moment = await context.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, token);
                var cursor = await ReadHeadAsync(context, token);
                var clusters = await context.RegistryClusters.OrderBy(row => row.Cluster).Select(ToRegistered).ToListAsync(token);
                return new RegistrySnapshot(cursor, clusters);
            },
            cancellationToken);

    /// <summary>What changed after a cursor. One round trip while nothing did.</summary>
    public Task<RegistryFeed> ReadChangesAsync(RegistryCursor after, CancellationToken cancellationToken) =>
        _database.ReadAsync<RegistryFeed>(
            async (context, token) =>
            {
                var head = await ReadHeadAsync(context, token);
                if (head == after)
                {
                    return new RegistryFeed.UpToDate();
                }

                await using var moment = await context.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, token);
                var isKnown = await context.RegistryVersions.AnyAsync(row => row.Version == after.Version && row.Tag == after.Tag, token);
                return isKnown ? await ReadBatchAsync(context, after, token) : new RegistryFeed.Mismatch();
            },
            cancellationToken);

    private static async Task<RegistryFeed> ReadBatchAsync(StoreContext context, RegistryCursor after, CancellationToken cancellationToken)
    {
        var cursor = await ReadHeadAsync(context, cancellationToken);
        var clusters = await context.RegistryClusters.Where(row => row.Version > after.Version)
            .OrderBy(row => row.Version).ThenBy(row => row.Cluster).Select(ToRegistered).ToListAsync(cancellationToken);
        return new RegistryFeed.Batch(cursor, clusters);
    }

    private static Task<RegistryCursor> ReadHeadAsync(StoreContext context, CancellationToken cancellationToken) =>
        context.RegistryHead.Select(head => new RegistryCursor(head.Version, head.Tag)).SingleAsync(cancellationToken);
}
