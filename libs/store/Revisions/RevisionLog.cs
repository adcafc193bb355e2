using System.Data;
using HybridMesh.Store.Database;
using HybridMesh.Store.Model;
using HybridMesh.Store.Resources;
using Microsoft.EntityFrameworkCore;

namespace HybridMesh.Store.Revisions;

/// <summary>
/// The append-only log of all revisions: change feed, history and audit trail. Every method throws
/// <see cref="StoreUnavailableException"/> when PostgreSQL does not answer.
/// </summary>
public sealed class RevisionLog
{
    private readonly StoreDatabase _database;

    internal RevisionLog(StoreDatabase database)
    {
        _database = database;
    }

    /// <summary>The newest revision.</summary>
    public Task<Cursor> ReadHeadAsync(CancellationToken cancellationToken) =>
        _database.ReadAsync(ReadHeadAsync, cancellationToken);

    /// <summary>All resources and the revision they belong to, read as of one moment.</summary>
    public Task<StoreSnapshot> ReadSnapshotAsync(CancellationToken cancellationToken) =>
        _database.ReadAsync(
            async (context, token) =>
            {
                await using var moment = await context.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, token);
                var head = await ReadHeadAsync(context, token);
                var resources = await context.Resources.OrderBy(row => row.Fqn).Select(ResourceMapping.ToStored).ToListAsync(token);
                return new StoreSnapshot(head, resources);
            },
            cancellationToken);

    /// <summary>What came after a cursor, with the changes. One round trip.</summary>
    /// <param name="after">Where the follower is.</param>
    /// <param name="maxRevisions">Most revisions to return; at least 1.</param>
    /// <param name="cancellationToken">Ends the read.</param>
    public Task<ChangeFeed> ReadChangesAsync(Cursor after, int maxRevisions, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxRevisions, 1);
        return _database.RunAsync<ChangeFeed>(
            async (connection, token) =>
            {
                // The cursor's own revision comes along: it tells whether the cursor is of this history.
                var rows = await ChangeReading.ReadAsync(connection, after.Revision, maxRevisions, token);
                return rows switch
                {
                    [var own, ..] when own.Revision != after.Revision || own.Hash != after.Hash => new ChangeFeed.Mismatch(),
                    [] => new ChangeFeed.Mismatch(),
                    [_] => new ChangeFeed.UpToDate(),
                    [_, .. var next] => new ChangeFeed.Batch([.. next.Select(row => row.ToEntry())]),
                };
            },
            cancellationToken);
    }

    /// <summary>True when the cursor is part of this database's history.</summary>
    public Task<bool> ContainsAsync(Cursor cursor, CancellationToken cancellationToken) =>
        _database.ReadAsync(
            async (context, token) =>
                await context.Revisions.Where(row => row.Revision == cursor.Revision).Select(row => row.Hash).SingleOrDefaultAsync(token)
                    == cursor.Hash,
            cancellationToken);

    /// <summary>Revisions after a number, oldest first, with their changes.</summary>
    public Task<IReadOnlyList<RevisionEntry>> ListAsync(long afterRevision, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        var after = Math.Max(afterRevision, 0); // revision 0 is the empty store
        return _database.ReadAsync<IReadOnlyList<RevisionEntry>>(
            async (context, token) =>
            {
                var rows = await context.Revisions
                    .Where(row => row.Revision > after).OrderBy(row => row.Revision).Take(limit)
                    .Include(row => row.Changes.OrderBy(change => change.Ordinal)).AsNoTracking().ToListAsync(token);
                return [.. rows.Select(row => row.ToEntry())];
            },
            cancellationToken);
    }

    /// <summary>One revision; null when it does not exist.</summary>
    public Task<RevisionEntry?> FindAsync(long revision, CancellationToken cancellationToken) =>
        _database.ReadAsync(
            async (context, token) =>
            {
                var row = await context.Revisions
                    .Where(row => row.Revision == revision && row.Revision > 0)
                    .Include(row => row.Changes.OrderBy(change => change.Ordinal)).AsNoTracking().SingleOrDefaultAsync(token);
                return row?.ToEntry();
            },
            cancellationToken);

    /// <summary>How a resource was as of a revision; null when it had never been there.</summary>
    public Task<PastState?> FindStateAsync(string fqn, long asOfRevision, CancellationToken cancellationToken) =>
        _database.ReadAsync(
            (context, token) => (
                from change in context.Changes
                where change.Fqn == fqn && change.Revision <= asOfRevision
                join revision in context.Revisions on change.Revision equals revision.Revision
                orderby change.Revision descending
                select new PastState(
                    change.Revision, change.Action, change.Action == ChangeAction.Deleted ? null : change.Document, revision.CreatedAt))
                .FirstOrDefaultAsync(token),
            cancellationToken);

    /// <summary>Recomputes the whole chain and compares the current state with it.</summary>
    public Task<ChainVerification> VerifyAsync(CancellationToken cancellationToken) =>
        _database.ReadAsync(ChainVerifier.RunAsync, cancellationToken);

    private static Task<Cursor> ReadHeadAsync(StoreContext context, CancellationToken cancellationToken) =>
        context.Head.Select(head => new Cursor(head.Revision, head.Hash)).SingleAsync(cancellationToken);
}
