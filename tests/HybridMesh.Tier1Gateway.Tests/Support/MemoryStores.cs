using System.Collections.Concurrent;
using HybridMesh.Identity;

namespace HybridMesh.Tier1Gateway.Tests.Support;

/// <summary>What the control plane keeps in its database.</summary>
internal sealed class MemoryStores : ICertificateAuthorityStore, IJoinTokenStore
{
    private readonly ConcurrentDictionary<string, StoredJoinToken> _tokens = new();
    private StoredCertificateAuthority? _authority;

    public Task<StoredCertificateAuthority?> FindAsync(CancellationToken cancellationToken) => Task.FromResult(_authority);

    public Task<StoredCertificateAuthority> InsertIfAbsentAsync(StoredCertificateAuthority authority, CancellationToken cancellationToken) =>
        Task.FromResult(_authority ??= authority);

    public Task<DateTimeOffset> InsertAsync(StoredJoinToken token, TimeSpan lifetime, CancellationToken cancellationToken)
    {
        _tokens[token.Id] = token;
        return Task.FromResult(token.ExpiresAt);
    }

    public Task<StoredJoinToken?> FindAsync(string id, CancellationToken cancellationToken) =>
        Task.FromResult(_tokens.GetValueOrDefault(id));

    public Task<bool> TryRedeemAsync(string id, string usedBy, DateTimeOffset now, CancellationToken cancellationToken) =>
        Task.FromResult(_tokens.TryGetValue(id, out var token) && _tokens.TryUpdate(id, token with { UsedAt = now }, token));
}
