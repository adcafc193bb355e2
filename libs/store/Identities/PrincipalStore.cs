using HybridMesh.Store.Database;
using HybridMesh.Store.Model;
using Microsoft.EntityFrameworkCore;

namespace HybridMesh.Store.Identities;

/// <summary>
/// Principals with their hashed tokens. Every method throws <see cref="StoreUnavailableException"/> when PostgreSQL does not answer.
/// </summary>
public sealed class PrincipalStore
{
    private readonly StoreDatabase _database;

    internal PrincipalStore(StoreDatabase database)
    {
        _database = database;
    }

    /// <summary>The principal of this id; null when there is none.</summary>
    public Task<PrincipalRecord?> FindAsync(string id, CancellationToken cancellationToken) =>
        _database.ReadAsync(
            (context, token) => Records(context.Principals.Where(row => row.Id == id)).SingleOrDefaultAsync(token), cancellationToken);

    /// <summary>All principals, ordered by name.</summary>
    public Task<IReadOnlyList<PrincipalRecord>> ListAsync(CancellationToken cancellationToken) =>
        _database.ReadAsync<IReadOnlyList<PrincipalRecord>>(
            async (context, token) => await Records(context.Principals.OrderBy(row => row.Name)).ToListAsync(token), cancellationToken);

    /// <summary>Adds a principal, or gives the one of this name a new id and token (the old ones stop working).</summary>
    /// <returns>The principal as stored.</returns>
    public async Task<PrincipalRecord> SetAsync(
        string id, string name, ReadOnlyMemory<byte> tokenHash, CancellationToken cancellationToken)
    {
        var batch = new StatementBatch().Execute(
            """
            INSERT INTO principals (id, name, token_hash, created_at) VALUES ($1, $2, $3, clock_timestamp())
            ON CONFLICT (name) DO UPDATE SET id = excluded.id, token_hash = excluded.token_hash, created_at = excluded.created_at
            """,
            id,
            name,
            tokenHash.ToArray());
        await _database.WriteAsync(batch, cancellationToken);
        return (await FindAsync(id, cancellationToken))!;
    }

    /// <summary>Removes a principal.</summary>
    /// <returns>False when there was none.</returns>
    public Task<bool> RemoveAsync(string id, CancellationToken cancellationToken) =>
        _database.ReadAsync(
            async (context, token) => await context.Principals.Where(row => row.Id == id).ExecuteDeleteAsync(token) > 0, cancellationToken);

    private static IQueryable<PrincipalRecord> Records(IQueryable<PrincipalRow> rows) =>
        rows.Select(row => new PrincipalRecord(row.Id, row.Name, row.TokenHash, row.CreatedAt));
}
