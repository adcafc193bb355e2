namespace HybridMesh.Store.Identities;

/// <summary>Principals with their hashed tokens.</summary>
public sealed class PrincipalStore
{
    internal PrincipalStore()
    {
    }

    /// <summary>The principal of this id; null when there is none.</summary>
    public Task<PrincipalRecord?> FindAsync(string id, CancellationToken cancellationToken) =>
        throw new NotImplementedException();

    /// <summary>All principals, ordered by name.</summary>
    public Task<IReadOnlyList<PrincipalRecord>> ListAsync(CancellationToken cancellationToken) =>
        throw new NotImplementedException();

    /// <summary>Adds a principal, or gives the one of this name a new token (the old one stops working).</summary>
    public Task<PrincipalRecord> SetAsync(string id, string name, ReadOnlyMemory<byte> tokenHash, CancellationToken cancellationToken) =>
        throw new NotImplementedException();

    /// <summary>Removes a principal.</summary>
    /// <returns>False when there was none.</returns>
    public Task<bool> RemoveAsync(string id, CancellationToken cancellationToken) =>
        throw new NotImplementedException();
}
