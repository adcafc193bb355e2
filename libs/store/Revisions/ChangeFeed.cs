namespace HybridMesh.Store.Revisions;

/// <summary>What a follower of the log finds after its cursor.</summary>
public abstract record ChangeFeed
{
    private ChangeFeed()
    {
    }

    /// <summary>The cursor is the head.</summary>
    public sealed record UpToDate : ChangeFeed;

    /// <summary>The next revisions, in order and without gaps. There may be more after them.</summary>
    /// <param name="Revisions">Never empty.</param>
    public sealed record Batch(IReadOnlyList<RevisionEntry> Revisions) : ChangeFeed;

    /// <summary>The cursor is not in this database's history, because it was restored or failed over: start again from a snapshot.</summary>
    public sealed record Mismatch : ChangeFeed;
}
