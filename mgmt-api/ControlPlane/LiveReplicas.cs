using HybridMesh.Store.Replicas;
using Microsoft.Extensions.Options;

namespace HybridMesh.ManagementApi.ControlPlane;

/// <summary>The replicas of the control plane that are alive.</summary>
internal sealed class LiveReplicas(ReplicaStore store, IOptions<ControlPlaneOptions> options)
{
    /// <summary>Those heard lately, the one with the newest model first.</summary>
    public Task<IReadOnlyList<ReplicaState>> ListAsync(CancellationToken cancellationToken) =>
        store.ListLiveAsync(options.Value.ReplicaMaxAge, cancellationToken);

    /// <summary>True when there are replicas and every one has looked at the revision: what it changes is then known.</summary>
    public static bool HaveLookedAt(IReadOnlyList<ReplicaState> replicas, long revision) =>
        replicas.Count > 0 && replicas.All(replica => replica.Heartbeat.ModelRevision >= revision);
}
