using HybridMesh.Store.Database;
using Npgsql;

namespace HybridMesh.Store.Registry;

/// <summary>
/// Changes of the registry. Each locks the registry's head first, so versions become visible in their order and a follower that
/// asks for "after version N" misses none.
/// </summary>
internal static class RegistryWriting
{
    private const int RememberedVersions = 10_000;

    public static async Task<ReportResult> ReportAsync(
        NpgsqlConnection connection, InventoryReport report, CancellationToken cancellationToken)
    {
        var isStored = false;
        (long Epoch, long Sequence, long Version, bool IsChange) now = default;
        var batch = LockHead()
            .Query(
                _ => isStored = true,
                """
                INSERT INTO registry_clusters AS old
                    (cluster, inventory, session_epoch, sequence, version, reported_at, replica, connection, stale_since)
                SELECT $1, $2, $3, $4, version + 1, clock_timestamp(), $5, $6, NULL FROM registry_head
                ON CONFLICT (cluster) DO UPDATE SET inventory = excluded.inventory, session_epoch = excluded.session_epoch,
                    sequence = excluded.sequence, reported_at = excluded.reported_at, replica = excluded.replica,
                    connection = excluded.connection, stale_since = NULL,
                    version = CASE WHEN old.inventory = excluded.inventory AND old.stale_since IS NULL
                        THEN old.version ELSE excluded.version END
                WHERE (old.session_epoch, old.sequence) <= (excluded.session_epoch, excluded.sequence)
                RETURNING true
                """,
                report.Cluster,
                report.Inventory.ToArray(),
                report.SessionEpoch,
                report.Sequence,
                report.Replica,
                report.Connection)
            .Query(
                row => now = (row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), row.GetBoolean(3)),
                """
                SELECT session_epoch, sequence, cluster.version, cluster.version > head.version
                FROM registry_clusters AS cluster, registry_head AS head WHERE cluster = $1
                """,
                report.Cluster)
            .AddVersion();
        await batch.ExecuteAsync(connection, cancellationToken);
        return isStored ? new ReportResult.Stored(now.Version, now.IsChange) : new ReportResult.Stale(now.Epoch, now.Sequence);
    }

    public static async Task<bool> MarkSilentAsync(
        NpgsqlConnection connection, string cluster, Guid stream, CancellationToken cancellationToken)
    {
        var isMarked = false;
        var batch = LockHead()
            .Query(
                _ => isMarked = true,
                """
                UPDATE registry_clusters SET replica = NULL, stale_since = clock_timestamp(),
                    version = (SELECT version + 1 FROM registry_head)
                WHERE cluster = $1 AND connection = $2 AND stale_since IS NULL RETURNING true
                """,
                cluster,
                stream)
            .AddVersion();
        await batch.ExecuteAsync(connection, cancellationToken);
        return isMarked;
    }

    /// <summary>Marks every cluster whose stream was held by a replica that is no longer registered.</summary>
    public static StatementBatch AddMarkAbandoned(this StatementBatch batch) =>
        batch
            .Lock(HeadLock)
            .Execute(
                """
                UPDATE registry_clusters SET replica = NULL, stale_since = clock_timestamp(),
                    version = (SELECT version + 1 FROM registry_head)
                WHERE stale_since IS NULL AND NOT EXISTS (SELECT FROM replicas WHERE id = replica)
                """)
            .AddVersion();

    private const string HeadLock = "SELECT version FROM registry_head FOR UPDATE";

    private static StatementBatch LockHead() => new StatementBatch().Lock(HeadLock);

    // The head follows what was just written; nothing was if no cluster is ahead of it.
    private static StatementBatch AddVersion(this StatementBatch batch) =>
        batch
            .Execute(
                """
                UPDATE registry_head SET version = version + 1, tag = gen_random_uuid()
                WHERE EXISTS (SELECT FROM registry_clusters AS cluster WHERE cluster.version > registry_head.version)
                """)
            .Execute("INSERT INTO registry_versions SELECT version, tag FROM registry_head ON CONFLICT DO NOTHING")
            .Execute(
                "DELETE FROM registry_versions WHERE version < (SELECT version FROM registry_head) - $1", RememberedVersions);
}
