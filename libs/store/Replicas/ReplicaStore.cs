using HybridMesh.Store.Database;
using HybridMesh.Store.Registry;
using HybridMesh.Store.Targets;
using Microsoft.EntityFrameworkCore;

namespace HybridMesh.Store.Replicas;

/// <summary>
/// The replicas of the global control plane. Ages are measured by the database's clock. Every method throws
/// <see cref="StoreUnavailableException"/> when PostgreSQL does not answer.
/// </summary>
public sealed class ReplicaStore
{
    private readonly StoreDatabase _database;

    internal ReplicaStore(StoreDatabase database)
    {
        _database = database;
    }

    /// <summary>Registers the replica, or renews it.</summary>
    /// <param name="heartbeat">What it says.</param>
    /// <param name="modelHash">
    /// Hash of the revision that it says, in hex. One that is not in the log, because the database was restored, counts as revision 0:
    /// a replica that has looked at a lost revision has not looked at the one that has its number now.
    /// </param>
    /// <param name="cancellationToken">Ends the write.</param>
    /// <returns>
    /// True when it was not known: at its start, and again after it was expired (it was frozen, or the database was restored). Then
    /// what it holds is marked absent, and it must announce each stream again.
    /// </returns>
    public Task<bool> HeartbeatAsync(ReplicaHeartbeat heartbeat, string modelHash, CancellationToken cancellationToken) =>
        _database.RunAsync(
            async (connection, token) =>
            {
                var isNew = false;
                var batch = new StatementBatch().Query(
                    row => isNew = row.GetBoolean(0),
                    """
                    INSERT INTO replicas (id, inspection_address, model_revision, registry_version, started_at, seen_at)
                    VALUES ($1, $2, COALESCE((SELECT revision FROM revisions WHERE revision = $3 AND hash = $5), 0), $4,
                        clock_timestamp(), clock_timestamp())
                    ON CONFLICT (id) DO UPDATE SET inspection_address = excluded.inspection_address,
                        model_revision = excluded.model_revision, registry_version = excluded.registry_version, seen_at = excluded.seen_at
                    RETURNING xmax = 0 -- no older row was locked: it was inserted
                    """,
                    heartbeat.Id,
                    heartbeat.InspectionAddress,
                    heartbeat.ModelRevision,
                    heartbeat.RegistryVersion,
                    Convert.FromHexString(modelHash));
                await batch.ExecuteAsync(connection, token);
                return isNew;
            },
            cancellationToken);

    /// <summary>Replicas heard within <paramref name="maxAge"/>, the one with the newest model first.</summary>
    public Task<IReadOnlyList<ReplicaState>> ListLiveAsync(TimeSpan maxAge, CancellationToken cancellationToken) =>
        _database.ReadAsync<IReadOnlyList<ReplicaState>>(
            async (context, token) => await context.Replicas
                .FromSql($"SELECT * FROM replicas WHERE seen_at >= clock_timestamp() - {maxAge}")
                .OrderByDescending(row => row.ModelRevision).ThenBy(row => row.Id)
                .Select(row => new ReplicaState(
                    new ReplicaHeartbeat(row.Id, row.InspectionAddress, row.ModelRevision, row.RegistryVersion), row.StartedAt, row.SeenAt))
                .ToListAsync(token),
            cancellationToken);

    /// <summary>Removes a replica that ends, and marks what it held as absent and stale.</summary>
    public Task RemoveAsync(string id, CancellationToken cancellationToken) =>
        _database.WriteAsync(
            new StatementBatch().Execute("DELETE FROM replicas WHERE id = $1", id).AddAbandoned().AddMarkAbandoned(), cancellationToken);

    /// <summary>
    /// Removes replicas that were not heard for <paramref name="maxAge"/> and marks the targets and clusters whose streams they held
    /// as absent and stale. Any replica may call it at any time.
    /// </summary>
    /// <returns>The ids of the removed.</returns>
    public Task<IReadOnlyList<string>> ExpireAsync(TimeSpan maxAge, CancellationToken cancellationToken) =>
        _database.RunAsync<IReadOnlyList<string>>(
            async (connection, token) =>
            {
                var removed = new List<string>();
                var batch = new StatementBatch()
                    .Query(
                        row => removed.Add(row.GetString(0)),
                        "DELETE FROM replicas WHERE seen_at < clock_timestamp() - $1::interval RETURNING id",
                        maxAge)
                    .AddAbandoned()
                    .AddMarkAbandoned();
                await batch.ExecuteAsync(connection, token);
                return removed;
            },
            cancellationToken);
}
