namespace HybridMesh.Store.Identities;

/// <summary>Join tokens, hashed.</summary>
public sealed class JoinTokenStore
{
    internal JoinTokenStore()
    {
    }

    /// <summary>Stores a new token; <see cref="JoinTokenRecord.ExpiresAt"/> is <paramref name="lifetime"/> from the database's now.</summary>
    /// <returns>The record as stored.</returns>
    public Task<JoinTokenRecord> AddAsync(JoinTokenRecord token, TimeSpan lifetime, CancellationToken cancellationToken) =>
        throw new NotImplementedException();

    /// <summary>The token of this id; null when there is none. Check its secret in constant time before using it.</summary>
    public Task<JoinTokenRecord?> FindAsync(string id, CancellationToken cancellationToken) =>
        throw new NotImplementedException();

    /// <summary>Uses the token up. Of any number of callers at most one gets <see cref="JoinTokenUse.Used"/>.</summary>
    /// <param name="id">The token.</param>
    /// <param name="usedBy">The instance that joins.</param>
    /// <param name="cancellationToken">Ends the write.</param>
    public Task<JoinTokenUse> UseAsync(string id, string usedBy, CancellationToken cancellationToken) =>
        throw new NotImplementedException();
}
