namespace HybridMesh.Store.Revisions;

/// <summary>
/// The append-only log of all revisions: change feed, history and audit trail. Every method throws
/// <see cref="StoreUnavailableException"/> when PostgreSQL does not answer.
/// </summary>
public sealed class RevisionLog
{
    internal RevisionLog()
    {
    }

    /// <summary>The newest revision.</summary>
    public Task<Cursor> ReadHeadAsync(CancellationToken cancellationToken) =>
        throw new NotImplementedException();

    /// <summary>All resources and the revision they belong to, read as of one moment.</summary>
    public Task<StoreSnapshot> ReadSnapshotAsync(CancellationToken cancellationToken) =>
        throw new NotImplementedException();

    /// <summary>What came after a cursor, with the changes. One round trip.</summary>
    /// <param name="after">Where the follower is.</param>
    /// <param name="maxRevisions">Most revisions to return; at least 1.</param>
    /// <param name="cancellationToken">Ends the read.</param>
    public Task<ChangeFeed> ReadChangesAsync(Cursor after, int maxRevisions, CancellationToken cancellationToken) =>
        throw new NotImplementedException();

    /// <summary>True when the cursor is part of this database's history.</summary>
    public Task<bool> ContainsAsync(Cursor cursor, CancellationToken cancellationToken) =>
        throw new NotImplementedException();

    /// <summary>Revisions after a number, oldest first, with their changes.</summary>
    public Task<IReadOnlyList<RevisionEntry>> ListAsync(long afterRevision, int limit, CancellationToken cancellationToken) =>
        throw new NotImplementedException();

    /// <summary>One revision; null when it does not exist.</summary>
    public Task<RevisionEntry?> FindAsync(long revision, CancellationToken cancellationToken) =>
        throw new NotImplementedException();

    /// <summary>Recomputes the whole chain and compares the current state with it.</summary>
    public Task<ChainVerification> VerifyAsync(CancellationToken cancellationToken) =>
        throw new NotImplementedException();
}
