namespace HybridMesh.Store.Schema;

/// <summary>Brings the database's schema to the one this library was built for.</summary>
public sealed class SchemaMigrator
{
    internal SchemaMigrator()
    {
    }

    /// <summary>Applies what is missing, under an advisory lock: of several callers one works and the others find nothing to do.</summary>
    /// <returns>The names of the migrations that were applied.</returns>
    /// <exception cref="InvalidOperationException">The schema is newer than this library.</exception>
    /// <exception cref="StoreUnavailableException">PostgreSQL does not answer.</exception>
    public Task<IReadOnlyList<string>> MigrateAsync(CancellationToken cancellationToken) =>
        throw new NotImplementedException();

    /// <summary>Whether the schema is the one this library was built for.</summary>
    /// <exception cref="StoreUnavailableException">PostgreSQL does not answer.</exception>
    public Task<SchemaState> CheckAsync(CancellationToken cancellationToken) =>
        throw new NotImplementedException();
}
