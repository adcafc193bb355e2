using System.Collections.Concurrent;

namespace HybridMesh.Identity.Testing;

/// <summary>Join tokens in memory; a redemption is one atomic step, as in the database.</summary>
public sealed class MemoryJoinTokenStore : IJoinTokenStore
{
    private readonly ConcurrentDictionary<string, StoredJoinToken> _tokens = new();

    public StoredJoinToken this[string id] => _tokens[id];

    public Task<DateTimeOffset> InsertAsync(StoredJoinToken token, TimeSpan lifetime, CancellationToken cancellationToken)
    {
        _tokens[token.Id] = token;
        return Task.FromResult(token.ExpiresAt);
    }

    public Task<StoredJoinToken?> FindAsync(string id, CancellationToken cancellationToken) =>
        Task.FromResult(_tokens.GetValueOrDefault(id));

    public Task<bool> TryRedeemAsync(string id, string usedBy, DateTimeOffset now, CancellationToken cancellationToken) =>
        Task.FromResult(_tokens.TryGetValue(id, out var token)
            && token.UsedAt is null
            && token.ExpiresAt > now
            && _tokens.TryUpdate(id, token with { UsedAt = now }, token));
}
