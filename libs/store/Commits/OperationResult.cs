using HybridMesh.Store.Resources;

namespace HybridMesh.Store.Commits;

/// <summary>What became of one resource in a commit.</summary>
/// <param name="Fqn">The resource.</param>
/// <param name="Outcome">What was done to it.</param>
/// <param name="After">Its state after the commit; null when it was deleted.</param>
public sealed record OperationResult(string Fqn, OperationOutcome Outcome, StoredResource? After);
