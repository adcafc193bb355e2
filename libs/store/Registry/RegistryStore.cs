namespace HybridMesh.Store.Registry;

/// <summary>
/// What each cluster last reported. A silent cluster keeps its inventory and is marked stale. Every method throws
/// <see cref="StoreUnavailableException"/> when PostgreSQL does not answer.
/// </summary>
public sealed class RegistryStore
{
    internal RegistryStore()
    {
    }

    /// <summary>Stores a report unless a newer one is stored. An equal inventory moves the fence but makes no version.</summary>
    /// <exception cref="ArgumentException">The inventory is empty: no news is not an empty cluster.</exception>
    public Task<ReportResult> ReportAsync(InventoryReport report, CancellationToken cancellationToken) =>
        throw new NotImplementedException();

    /// <summary>Marks the cluster stale when its last report came over this stream; otherwise does nothing.</summary>
    /// <returns>True when it was marked.</returns>
    public Task<bool> MarkSilentAsync(string cluster, Guid connection, CancellationToken cancellationToken) =>
        throw new NotImplementedException();

    /// <summary>All clusters and the version they belong to, read as of one moment.</summary>
    public Task<RegistrySnapshot> ReadAllAsync(CancellationToken cancellationToken) =>
        throw new NotImplementedException();

    /// <summary>What changed after a cursor. One round trip.</summary>
    public Task<RegistryFeed> ReadChangesAsync(RegistryCursor after, CancellationToken cancellationToken) =>
        throw new NotImplementedException();
}
