using HybridMesh.Identity;
using HybridMesh.Store.Database;
using HybridMesh.Store.Model;
using Microsoft.EntityFrameworkCore;

namespace HybridMesh.Store.Identities;

/// <summary>
/// Join tokens, hashed; their times are the database's. Every method throws <see cref="StoreUnavailableException"/> when PostgreSQL
/// does not answer.
/// </summary>
internal sealed class JoinTokenStore(StoreDatabase database) : IJoinTokenStore
{
    public async Task<DateTimeOffset> InsertAsync(StoredJoinToken token, TimeSpan lifetime, CancellationToken cancellationToken)
    {
        var batch = new StatementBatch().Execute(
            """
            INSERT INTO join_tokens (id, secret_hash, role, cluster, namespace, labels, created_by, created_at, expires_at)
            SELECT $1, $2, $3, $4, $5, $6::jsonb, $7, now, now + $8::interval FROM clock_timestamp() AS now
            ON CONFLICT (id) DO NOTHING
            """,
            token.Id,
            token.SecretHash.ToArray(),
            token.Grant.Role.ToName(),
            token.Grant.Cluster,
            token.Grant.Namespace,
            LabelsConverter.Write(token.Grant.Labels.Entries),
            token.CreatedBy,
            lifetime);
        await database.WriteAsync(batch, cancellationToken);
        return (await FindAsync(token.Id, cancellationToken))!.ExpiresAt;
    }

    public async Task<StoredJoinToken?> FindAsync(string id, CancellationToken cancellationToken)
    {
        var found = await database.ReadAsync(
            (context, token) => context.JoinTokens.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, token), cancellationToken);
        return found is null
            ? null
            : new StoredJoinToken(found.Id, found.SecretHash, GrantOf(found), found.CreatedBy, found.ExpiresAt, found.UsedAt);
    }

    // The time of this process does not count: the database has one clock for all of them.
    public Task<bool> TryRedeemAsync(string id, string usedBy, DateTimeOffset now, CancellationToken cancellationToken) =>
        database.RunAsync(
            async (connection, token) =>
            {
                var isRedeemed = false;
                var batch = new StatementBatch().Query(
                    _ => isRedeemed = true,
                    """
                    UPDATE join_tokens SET used_at = clock_timestamp(), used_by = $2
                    WHERE id = $1 AND used_at IS NULL AND expires_at > clock_timestamp() RETURNING id
                    """,
                    id,
                    usedBy);
                await batch.ExecuteAsync(connection, token);
                return isRedeemed;
            },
            cancellationToken);

    private static JoinGrant GrantOf(JoinTokenRow row) => RoleNames.Parse(row.Role) == PeerRole.Agent
        ? JoinGrant.Agent(row.Cluster)
        : JoinGrant.Gateway(row.Cluster, row.Namespace!, LabelSet.Create(row.Labels));
}
