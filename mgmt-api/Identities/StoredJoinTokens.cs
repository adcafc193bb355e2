using HybridMesh.Identity;
using HybridMesh.Store.Identities;

namespace HybridMesh.ManagementApi.Identities;

/// <summary>Join tokens in the store. This process creates them, global-cp redeems them; in the all-in-one process either does both.</summary>
internal sealed class StoredJoinTokens(JoinTokenStore store) : IJoinTokenStore
{
    public async Task<DateTimeOffset> InsertAsync(StoredJoinToken token, TimeSpan lifetime, CancellationToken cancellationToken)
    {
        var record = new JoinTokenRecord
        {
            Id = token.Id,
            SecretHash = token.SecretHash,
            Role = token.Grant.Role.ToName(),
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
            ? new StoredJoinToken(record.Id, record.SecretHash, GrantOf(record), record.CreatedBy, record.ExpiresAt, record.UsedAt)
            : null;

    public async Task<bool> TryRedeemAsync(string id, string usedBy, DateTimeOffset now, CancellationToken cancellationToken) =>
        await store.UseAsync(id, usedBy, cancellationToken) == JoinTokenUse.Used;

    private static JoinGrant GrantOf(JoinTokenRecord record) => RoleNames.Parse(record.Role) == PeerRole.Agent
        ? JoinGrant.Agent(record.Cluster)
        : JoinGrant.Gateway(record.Cluster, record.Namespace!, LabelSet.Create(record.Labels));
}
