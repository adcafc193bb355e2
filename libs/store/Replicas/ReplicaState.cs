namespace HybridMesh.Store.Replicas;

/// <summary>A replica of the global control plane, as of its last heartbeat.</summary>
/// <param name="Heartbeat">What it said.</param>
/// <param name="StartedAt">The database's time of its first heartbeat.</param>
/// <param name="SeenAt">The database's time of its last heartbeat.</param>
public sealed record ReplicaState(ReplicaHeartbeat Heartbeat, DateTimeOffset StartedAt, DateTimeOffset SeenAt);
