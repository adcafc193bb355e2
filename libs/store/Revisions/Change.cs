using HybridMesh.Store.Resources;

namespace HybridMesh.Store.Revisions;

/// <summary>What a revision did to one resource.</summary>
/// <param name="Fqn">The resource.</param>
/// <param name="Kind">Identity of its kind.</param>
/// <param name="Action">What was done.</param>
/// <param name="After">Its state after the revision; null when deleted.</param>
public sealed record Change(string Fqn, string Kind, ChangeAction Action, StoredResource? After);
