using System.Collections.Frozen;
using System.Security.Cryptography;
using HybridMesh.Store.Identities;
using Microsoft.Extensions.Options;

namespace HybridMesh.ManagementApi.Authorization;

/// <summary>
/// Who belongs to a token. Answers from one immutable snapshot that is read again when it is old, so a flood of made-up tokens costs the
/// database nothing.
/// </summary>
internal sealed class PrincipalDirectory(PrincipalStore store, IOptions<AuthenticationOptions> options, TimeProvider time) : IDisposable
{
    // A token made a moment ago must work: an unknown one is looked up again, but not more often than this.
    private static readonly TimeSpan UnknownMaxAge = TimeSpan.FromMilliseconds(500);

    private readonly SemaphoreSlim _reading = new(1, 1);
    private volatile Snapshot _snapshot = new(FrozenDictionary<string, PrincipalRecord>.Empty, long.MinValue);

    public async ValueTask<Principal?> FindAsync(AccessToken token, CancellationToken cancellationToken)
    {
        var snapshot = await FreshAsync(options.Value.PrincipalsMaxAge, cancellationToken);
        if (!snapshot.ById.ContainsKey(token.Id))
        {
            snapshot = await FreshAsync(UnknownMaxAge, cancellationToken);
        }

        return snapshot.ById.TryGetValue(token.Id, out var record)
            && CryptographicOperations.FixedTimeEquals(record.TokenHash.Span, token.Hash())
                ? new Principal(record.Id, record.Name)
                : null;
    }

    public void Dispose() => _reading.Dispose();

    private async ValueTask<Snapshot> FreshAsync(TimeSpan maxAge, CancellationToken cancellationToken)
    {
        if (IsFresh(_snapshot, maxAge))
        {
            return _snapshot;
        }

        await _reading.WaitAsync(cancellationToken);
        try
        {
            if (!IsFresh(_snapshot, maxAge))
            {
                var all = await store.ListAsync(cancellationToken);
                _snapshot = new Snapshot(all.ToFrozenDictionary(principal => principal.Id, StringComparer.Ordinal), time.GetTimestamp());
            }

            return _snapshot;
        }
        finally
        {
            _reading.Release();
        }
    }

    private bool IsFresh(Snapshot snapshot, TimeSpan maxAge) =>
        snapshot.ReadAt != long.MinValue && time.GetElapsedTime(snapshot.ReadAt) < maxAge;

    private sealed record Snapshot(FrozenDictionary<string, PrincipalRecord> ById, long ReadAt);
}
