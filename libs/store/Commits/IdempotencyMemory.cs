using System.Text.Json;
using HybridMesh.Store.Database;
using HybridMesh.Store.Model;
using HybridMesh.Store.Revisions;
using Microsoft.EntityFrameworkCore;

namespace HybridMesh.Store.Commits;

/// <summary>Remembers outcomes by key for a while, and answers a repetition with the first one.</summary>
internal static class IdempotencyMemory
{
    /// <summary>Writes the outcome of a commit beside the commit, and forgets what is too old.</summary>
    public static StatementBatch AddOutcome(
        this StatementBatch batch, CommitRequest request, CommitState state, CommitPlan plan, TimeSpan retention)
    {
        var operations = plan.Results
            .Select(result => new RememberedOutcome.Operation(result.Fqn, result.Outcome, result.After?.Revision ?? 0));
        return batch
            .Execute("DELETE FROM idempotency_keys WHERE created_at < $1", state.Now - retention)
            .Execute(
                """
                INSERT INTO idempotency_keys (author, key, request_hash, revision, hash, is_committed, outcome, created_at)
                VALUES ($1, $2, $3, $4, $5, $6, $7::jsonb, $8)
                """,
                request.Author,
                request.IdempotencyKey,
                request.RequestHash,
                plan.Cursor.Revision,
                Convert.FromHexString(plan.Cursor.Hash),
                plan.Changes.Count > 0,
                JsonSerializer.Serialize(operations),
                state.Now);
    }

    /// <summary>The first outcome again, with the states of that time from the log.</summary>
    public static async Task<CommitResult> ReplayAsync(
        StoreContext context, RememberedOutcome outcome, CommitRequest request, CancellationToken cancellationToken)
    {
        if (outcome.RequestHash != request.RequestHash)
        {
            return new CommitResult.Refused([new Refusal.IdempotencyKeyReused()]);
        }

        var names = outcome.Operations.Select(operation => operation.Fqn).ToArray();
        var revisions = outcome.Operations.Select(operation => operation.Revision).Distinct().ToArray();
        var states = await (
            from change in context.Changes
            join revision in context.Revisions on change.Revision equals revision.Revision
            where names.Contains(change.Fqn) && revisions.Contains(change.Revision)
            select new { Change = change, revision.CreatedAt }).AsNoTracking().ToListAsync(cancellationToken);
        var after = states.ToDictionary(
            found => (found.Change.Fqn, found.Change.Revision), found => RevisionMapping.StateAfter(found.Change, found.CreatedAt));
        IReadOnlyList<OperationResult> results =
        [
            .. outcome.Operations.Select(operation =>
                new OperationResult(operation.Fqn, operation.Outcome, after.GetValueOrDefault((operation.Fqn, operation.Revision)))),
        ];
        return outcome.IsCommitted
            ? new CommitResult.Committed(outcome.Cursor, results, IsReplay: true)
            : new CommitResult.Unchanged(outcome.Cursor, results, IsReplay: true);
    }
}
