using HybridMesh.Store.Resources;

namespace HybridMesh.Store.Revisions;

/// <summary>All resources at one revision.</summary>
/// <param name="Cursor">The revision; tail the log from here.</param>
/// <param name="Resources">Ordered by FQN, so parents come before their children.</param>
public sealed record StoreSnapshot(Cursor Cursor, IReadOnlyList<StoredResource> Resources);
