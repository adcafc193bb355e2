using HybridMesh.GlobalControlPlane.Distribution;
using HybridMesh.Identity;
using HybridMesh.Store.Identities;

namespace HybridMesh.GlobalControlPlane.Identities;

/// <summary>Join tokens in the store, which goes by the database's clock.</summary>
internal sealed class StoredJoinTokens(JoinTokenStore store) : IJoinTokenStore
{
    public async Task<DateTimeOffset> InsertAsync(StoredJoinToken token, TimeSpan lifetime, CancellationToken cancellationToken)
    {
        var record = new JoinTokenRecord
        {
            Id = token.Id,
            SecretHash = token.SecretHash,
            Role = TargetRole.Of(token.Grant.Role),
            Cluster = token.Grant.Cluster,
            Namespace = token.Grant.Namespace,
            Labels = token.Grant.Labels.Entries,
            CreatedBy = token.CreatedBy,
            ExpiresAt = token.ExpiresAt,
        };
        return (await store.AddAsync(record, lifetime, cancellationToken)).ExpiresAt;
    }

    public async Task<StoredJoinToken?> FindAsync(string id, CancellationToken cancellationToken) =>
        await store.FindAsync(id, cancellationToken) is { } record
            ? new StoredJoinToken(record.Id, record.SecretHash, ToGrant(record), record.CreatedBy, record.ExpiresAt, record.UsedAt)
            : null;

    public async Task<bool> TryRedeemAsync(string id, string usedBy, DateTimeOffset now, CancellationToken cancellationToken) =>
        await store.UseAsync(id, usedBy, cancellationToken) == JoinTokenUse.Used;

    private static JoinGrant ToGrant(JoinTokenRecord record) => record.Role == TargetRole.Agent
        ? JoinGrant.Agent(record.Cluster)
        : JoinGrant.Gateway(record.Cluster, record.Namespace!, LabelSet.Create(record.Labels));
}
