namespace HybridMesh.Store.Replicas;

/// <summary>
/// The replicas of the global control plane. Ages are measured by the database's clock. Every method throws
/// <see cref="StoreUnavailableException"/> when PostgreSQL does not answer.
/// </summary>
public sealed class ReplicaStore
{
    internal ReplicaStore()
    {
    }

    /// <summary>Registers the replica, or renews it.</summary>
    public Task HeartbeatAsync(ReplicaHeartbeat heartbeat, CancellationToken cancellationToken) =>
        throw new NotImplementedException();

    /// <summary>Replicas heard within <paramref name="maxAge"/>, the one with the newest model first.</summary>
    public Task<IReadOnlyList<ReplicaState>> ListLiveAsync(TimeSpan maxAge, CancellationToken cancellationToken) =>
        throw new NotImplementedException();

    /// <summary>Removes a replica that ends, and marks what it held as absent and stale.</summary>
    public Task RemoveAsync(string id, CancellationToken cancellationToken) =>
        throw new NotImplementedException();

    /// <summary>
    /// Removes replicas that were not heard for <paramref name="maxAge"/> and marks the targets and clusters whose streams they held
    /// as absent and stale. Any replica may call it at any time.
    /// </summary>
    /// <returns>The ids of the removed.</returns>
    public Task<IReadOnlyList<string>> ExpireAsync(TimeSpan maxAge, CancellationToken cancellationToken) =>
        throw new NotImplementedException();
}
