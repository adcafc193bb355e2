using HybridMesh.Store.Database;
using Microsoft.EntityFrameworkCore;

namespace HybridMesh.Store.Schema;

/// <summary>Brings the database's schema to the one this library was built for.</summary>
public sealed class SchemaMigrator
{
    private const long AdvisoryLock = 0x4879_6272_6964; // "Hybrid"; ours alone in this database
    private static readonly TimeSpan CommandTimeout = TimeSpan.FromMinutes(10);
    private readonly StoreDatabase _database;

    internal SchemaMigrator(StoreDatabase database)
    {
        _database = database;
    }

    /// <summary>Applies what is missing, under an advisory lock: of several callers one works and the others find nothing to do.</summary>
    /// <returns>The names of the migrations that were applied.</returns>
    /// <exception cref="InvalidOperationException">The schema is newer than this library.</exception>
    /// <exception cref="StoreUnavailableException">PostgreSQL does not answer.</exception>
    public Task<IReadOnlyList<string>> MigrateAsync(CancellationToken cancellationToken) =>
        _database.ReadAsync(
            async (context, token) =>
            {
                context.Database.SetCommandTimeout(CommandTimeout);
                await context.Database.OpenConnectionAsync(token);
                await context.Database.ExecuteSqlAsync($"SELECT pg_advisory_lock({AdvisoryLock})", token);
                try
                {
                    var history = await SchemaHistory.ReadAsync(context, token);
                    if (history.Unknown.Count > 0)
                    {
                        throw new InvalidOperationException(history.Newer());
                    }

                    await context.Database.MigrateAsync(token);
                    return history.Missing;
                }
                finally
                {
                    await context.Database.ExecuteSqlAsync($"SELECT pg_advisory_unlock({AdvisoryLock})", CancellationToken.None);
                }
            },
            cancellationToken);

    /// <summary>Whether the schema is the one this library was built for.</summary>
    /// <exception cref="StoreUnavailableException">PostgreSQL does not answer.</exception>
    public Task<SchemaState> CheckAsync(CancellationToken cancellationToken) =>
        _database.ReadAsync(
            async (context, token) => await SchemaHistory.ReadAsync(context, token) switch
            {
                { Unknown.Count: > 0 } history => new SchemaState.Unsupported(history.Newer()),
                { Missing.Count: > 0 } history => new SchemaState.Unsupported(history.Older()),
                _ => (SchemaState)new SchemaState.Supported(),
            },
            cancellationToken);
}
