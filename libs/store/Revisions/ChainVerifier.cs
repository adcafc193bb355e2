using System.Data;
using HybridMesh.Store.Commits;
using HybridMesh.Store.Model;
using Microsoft.EntityFrameworkCore;

namespace HybridMesh.Store.Revisions;

/// <summary>Reads the whole log as of one moment, computes every hash again, and compares the current state with the last changes.</summary>
internal static class ChainVerifier
{
    private const int PageSize = 200;

    public static async Task<ChainVerification> RunAsync(StoreContext context, CancellationToken cancellationToken)
    {
        await using var moment = await context.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        var origin = await context.Revisions.SingleOrDefaultAsync(row => row.Revision == 0, cancellationToken);
        if (origin is null)
        {
            return new ChainVerification.Broken(0, "the first entry of the log is missing");
        }

        var at = new Cursor(origin.Revision, origin.Hash);
        while (await PageAsync(context, at.Revision, cancellationToken) is { Count: > 0 } page)
        {
            foreach (var row in page)
            {
                if (Fault(row, at) is { } broken)
                {
                    return broken;
                }

                at = new Cursor(row.Revision, row.Hash);
            }
        }

        var head = await context.Head.Select(row => new Cursor(row.Revision, row.Hash)).SingleAsync(cancellationToken);
        return head != at
            ? new ChainVerification.Broken(at.Revision, $"the head is revision {head.Revision}, but the log ends at {at.Revision}")
            : await StateFaultAsync(context, cancellationToken) is { } state ? state : new ChainVerification.Intact(at);
    }

    private static Task<List<RevisionRow>> PageAsync(StoreContext context, long after, CancellationToken cancellationToken) =>
        context.Revisions.Where(row => row.Revision > after).OrderBy(row => row.Revision).Take(PageSize)
            .Include(row => row.Changes.OrderBy(change => change.Ordinal)).AsNoTracking().ToListAsync(cancellationToken);

    private static ChainVerification.Broken? Fault(RevisionRow row, Cursor previous)
    {
        if (row.Revision != previous.Revision + 1)
        {
            return new ChainVerification.Broken(previous.Revision + 1, "it is missing");
        }

        if (row.PreviousHash != previous.Hash)
        {
            return new ChainVerification.Broken(row.Revision, "it does not follow from its predecessor");
        }

        var hash = ChainHash.Of(row.PreviousHash, row.Revision, row.Author, row.Message, row.CreatedAt, row.Changes);
        return hash == row.Hash ? null : new ChainVerification.Broken(row.Revision, "its content does not agree with its hash");
    }

    private static async Task<ChainVerification.Broken?> StateFaultAsync(StoreContext context, CancellationToken cancellationToken)
    {
        var faults = await context.Database.SqlQuery<StateFault>(
            $"""
            SELECT coalesce(state.fqn, logged.fqn) AS "Fqn", coalesce(logged.revision, state.revision) AS "Revision"
            FROM resources AS state FULL JOIN (
                SELECT * FROM (SELECT DISTINCT ON (fqn) * FROM changes ORDER BY fqn, revision DESC) AS last WHERE document IS NOT NULL
            ) AS logged ON logged.fqn = state.fqn
            WHERE (state.kind, state.parent_fqn, state.uid, state.etag, state.revision, state.is_protected, state.document)
                IS DISTINCT FROM
                (logged.kind, logged.parent_fqn, logged.uid, logged.etag, logged.revision, logged.is_protected, logged.document)
            ORDER BY 2, 1 LIMIT 1
            """).ToListAsync(cancellationToken);
        return faults is [var fault]
            ? new ChainVerification.Broken(fault.Revision, $"the current state of '{fault.Fqn}' is not the one in the log")
            : null;
    }

    private sealed record StateFault(string Fqn, long Revision);
}
