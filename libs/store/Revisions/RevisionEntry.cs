namespace HybridMesh.Store.Revisions;

/// <summary>One revision of the log.</summary>
public sealed record RevisionEntry
{
    /// <summary>Its number: one more than its predecessor's.</summary>
    public required long Revision { get; init; }

    /// <summary>Its chain hash, over everything in it and <see cref="PreviousHash"/>.</summary>
    public required string Hash { get; init; }

    /// <summary>The chain hash of its predecessor.</summary>
    public required string PreviousHash { get; init; }

    /// <summary>Who made it.</summary>
    public required string Author { get; init; }

    /// <summary>Why, in words for people.</summary>
    public required string Message { get; init; }

    /// <summary>The database's time of the commit; never before its predecessor's.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Deletions from the leaves up, then the rest from the roots down: applying them in order never leaves an orphan.</summary>
    public required IReadOnlyList<Change> Changes { get; init; }

    /// <summary>Its place in the log.</summary>
    public Cursor Cursor => new(Revision, Hash);
}
