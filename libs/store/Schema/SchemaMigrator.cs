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
    /// <exception cref="InvalidOperationException">The schema is newer than this library can work with.</exception>
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
                    if (history.IsTooNew)
                    {
                        throw new InvalidOperationException(history.Fault());
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

    /// <summary>
    /// Whether this library can work with the schema: it is the one it was built for, or a newer one that says that programs of
    /// this age still work.
    /// </summary>
    /// <exception cref="StoreUnavailableException">PostgreSQL does not answer.</exception>
    public Task<SchemaState> CheckAsync(CancellationToken cancellationToken) =>
        _database.ReadAsync(
            async (context, token) => (await SchemaHistory.ReadAsync(context, token)).Fault() is { } fault
                ? new SchemaState.Unsupported(fault)
                : (SchemaState)new SchemaState.Supported(),
            cancellationToken);
}
