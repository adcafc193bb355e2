using HybridMesh.Store.Revisions;

namespace HybridMesh.Store.Commits;

/// <summary>What became of a commit. Nothing was changed unless it is <see cref="Committed"/>.</summary>
public abstract record CommitResult
{
    private CommitResult()
    {
    }

    /// <summary>The revision is durable.</summary>
    /// <param name="Cursor">The new revision.</param>
    /// <param name="Results">One per operation in the request's order, then what a cascade deleted beside them.</param>
    /// <param name="IsReplay">True when an idempotency key found this outcome of an earlier commit.</param>
    public sealed record Committed(Cursor Cursor, IReadOnlyList<OperationResult> Results, bool IsReplay = false) : CommitResult;

    /// <summary>Everything is already as asked: no revision was made.</summary>
    /// <param name="Cursor">The head at that time.</param>
    /// <param name="Results">One per operation, all <see cref="OperationOutcome.Unchanged"/>.</param>
    /// <param name="IsReplay">True when an idempotency key found this outcome of an earlier commit.</param>
    public sealed record Unchanged(Cursor Cursor, IReadOnlyList<OperationResult> Results, bool IsReplay = false) : CommitResult;

    /// <summary>A dry run: what the commit would have done to the state at <paramref name="Head"/>.</summary>
    /// <param name="Head">The head that was looked at.</param>
    /// <param name="Results">As in <see cref="Committed"/>; etags, uids and revisions are those of the try and mean nothing later.</param>
    public sealed record Planned(Cursor Head, IReadOnlyList<OperationResult> Results) : CommitResult;

    /// <summary>Nothing was done.</summary>
    /// <param name="Refusals">Every reason found, in the order of the operations. Never empty.</param>
    public sealed record Refused(IReadOnlyList<Refusal> Refusals) : CommitResult;
}
