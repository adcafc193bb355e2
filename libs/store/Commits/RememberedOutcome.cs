using HybridMesh.Store.Revisions;

namespace HybridMesh.Store.Commits;

/// <summary>The outcome of the first commit with an idempotency key.</summary>
/// <param name="RequestHash">Fingerprint of its request.</param>
/// <param name="Cursor">The revision it made, or the head it found unchanged.</param>
/// <param name="IsCommitted">True when it made a revision.</param>
/// <param name="Operations">What became of each operation.</param>
internal sealed record RememberedOutcome(
    string RequestHash, Cursor Cursor, bool IsCommitted, IReadOnlyList<RememberedOutcome.Operation> Operations)
{
    /// <param name="Fqn">The resource.</param>
    /// <param name="Outcome">What was done.</param>
    /// <param name="Revision">The revision whose change holds the state after; 0 when deleted.</param>
    internal sealed record Operation(string Fqn, OperationOutcome Outcome, long Revision);
}
