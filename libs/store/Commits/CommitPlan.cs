using HybridMesh.Store.Model;
using HybridMesh.Store.Revisions;

namespace HybridMesh.Store.Commits;

/// <summary>What a commit is going to write.</summary>
/// <param name="Cursor">The revision it makes; the head when there are no changes.</param>
/// <param name="Changes">The changes in the log's order.</param>
/// <param name="Results">What became of each operation, then of what cascades took along.</param>
internal sealed record CommitPlan(Cursor Cursor, IReadOnlyList<ChangeRow> Changes, IReadOnlyList<OperationResult> Results);
