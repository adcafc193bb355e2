using HybridMesh.Store.Database;
using Npgsql;

namespace HybridMesh.Store.Commits;

/// <summary>One attempt to commit: lock and read, decide, write, commit. Three round trips.</summary>
internal sealed class CommitTransaction(StoreOptions options, PreparedCommit commit)
{
    public async Task<CommitResult> RunAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var request = commit.Request;
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var state = await CommitReading.ReadAsync(connection, commit, cancellationToken);
        if (state.Remembered is { } remembered)
        {
            await transaction.RollbackAsync(cancellationToken);
            await using var context = StoreDatabase.CreateContext(connection);
            return await IdempotencyMemory.ReplayAsync(context, remembered, request, cancellationToken);
        }

        if (new CommitChecks(commit, state).Run() is { Count: > 0 } refusals)
        {
            return new CommitResult.Refused(refusals);
        }

        var plan = new CommitPlanner(commit, state).Run();
        await WriteAsync(connection, state, plan, cancellationToken);
        if (request.DryRun)
        {
            return new CommitResult.Planned(state.Head, plan.Results);
        }

        if (plan.Changes.Count > 0 || request.IdempotencyKey is not null)
        {
            await MakeDurableAsync(transaction);
        }

        return plan.Changes.Count > 0
            ? new CommitResult.Committed(plan.Cursor, plan.Results)
            : new CommitResult.Unchanged(plan.Cursor, plan.Results);
    }

    private async Task WriteAsync(NpgsqlConnection connection, CommitState state, CommitPlan plan, CancellationToken cancellationToken)
    {
        var request = commit.Request;
        var batch = new StatementBatch();
        if (plan.Changes.Count > 0)
        {
            batch.AddRevision(commit, state, plan);
        }

        if (request.IdempotencyKey is not null && !request.DryRun)
        {
            batch.AddOutcome(request, state, plan, options.IdempotencyRetention);
        }

        if (!batch.IsEmpty)
        {
            await batch.ExecuteAsync(connection, cancellationToken);
        }
    }

    // Not cancellable: once asked, only the database knows the outcome. The command timeout bounds the wait.
    private static async Task MakeDurableAsync(NpgsqlTransaction transaction)
    {
        try
        {
            await transaction.CommitAsync(CancellationToken.None);
        }
        catch (Exception failure) when (StoreFailure.IsUnavailable(failure))
        {
            throw new StoreUnavailableException("the database did not confirm the commit", failure) { IsOutcomeUnknown = true };
        }
    }
}
