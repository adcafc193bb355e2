using HybridMesh.Store.Database;
using HybridMesh.Store.Model;
using Microsoft.EntityFrameworkCore;

namespace HybridMesh.Store.Identities;

/// <summary>
/// Join tokens, hashed. Every method throws <see cref="StoreUnavailableException"/> when PostgreSQL does not answer.
/// </summary>
public sealed class JoinTokenStore
{
    private readonly StoreDatabase _database;

    internal JoinTokenStore(StoreDatabase database)
    {
        _database = database;
    }

    /// <summary>
    /// Stores a new token that can be used for <paramref name="lifetime"/> from the database's now; the record's own
    /// <see cref="JoinTokenRecord.ExpiresAt"/> does not count.
    /// </summary>
    /// <returns>The record as stored.</returns>
    public async Task<JoinTokenRecord> AddAsync(JoinTokenRecord token, TimeSpan lifetime, CancellationToken cancellationToken)
    {
        var batch = new StatementBatch().Execute(
            """
            INSERT INTO join_tokens (id, secret_hash, role, cluster, namespace, labels, created_by, created_at, expires_at)
            SELECT $1, $2, $3, $4, $5, $6::jsonb, $7, now, now + $8::interval FROM clock_timestamp() AS now
            ON CONFLICT (id) DO NOTHING
            """,
            token.Id,
            token.SecretHash.ToArray(),
            token.Role,
            token.Cluster,
            token.Namespace,
            LabelsConverter.Write(token.Labels),
            token.CreatedBy,
            lifetime);
        await _database.WriteAsync(batch, cancellationToken);
        return (await FindAsync(token.Id, cancellationToken))!;
    }

    /// <summary>The token of this id; null when there is none. Check its secret in constant time before using it.</summary>
    public Task<JoinTokenRecord?> FindAsync(string id, CancellationToken cancellationToken) =>
        _database.ReadAsync(
            (context, token) => context.JoinTokens.Where(row => row.Id == id).Select(row => new JoinTokenRecord
            {
                Id = row.Id,
                SecretHash = row.SecretHash,
                Role = row.Role,
                Cluster = row.Cluster,
                Namespace = row.Namespace,
                Labels = row.Labels,
                CreatedBy = row.CreatedBy,
                ExpiresAt = row.ExpiresAt,
                UsedAt = row.UsedAt,
                UsedBy = row.UsedBy,
            }).SingleOrDefaultAsync(token),
            cancellationToken);

    /// <summary>Uses the token up. Of any number of callers at most one gets <see cref="JoinTokenUse.Used"/>.</summary>
    /// <param name="id">The token.</param>
    /// <param name="usedBy">The instance that joins.</param>
    /// <param name="cancellationToken">Ends the write.</param>
    public Task<JoinTokenUse> UseAsync(string id, string usedBy, CancellationToken cancellationToken) =>
        _database.RunAsync(
            async (connection, token) =>
            {
                var use = JoinTokenUse.Unknown;
                var batch = new StatementBatch()
                    .Query(
                        row => use = row.GetBoolean(0) ? JoinTokenUse.AlreadyUsed : JoinTokenUse.Expired,
                        "SELECT used_at IS NOT NULL FROM join_tokens WHERE id = $1 FOR UPDATE",
                        id)
                    .Query(
                        _ => use = JoinTokenUse.Used,
                        """
                        UPDATE join_tokens SET used_at = clock_timestamp(), used_by = $2
                        WHERE id = $1 AND used_at IS NULL AND expires_at > clock_timestamp() RETURNING id
                        """,
                        id,
                        usedBy);
                await batch.ExecuteAsync(connection, token);
                return use;
            },
            cancellationToken);
}
