namespace HybridMesh.Standalone;

/// <summary>What is known of a cluster file at one moment.</summary>
/// <param name="File">The last good content; null when there never was one since the process started.</param>
/// <param name="Problem">Why the file as it is now is not used; null when <paramref name="File"/> is the file as it is now.</param>
public sealed record ClusterFileSnapshot(ClusterFile? File, string? Problem);
