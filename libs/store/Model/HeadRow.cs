namespace HybridMesh.Store.Model;

/// <summary>The one row that every commit locks.</summary>
internal sealed class HeadRow
{
    public short Id { get; init; }

    public long Revision { get; init; }

    public required string Hash { get; init; }

    public DateTimeOffset CommittedAt { get; init; }
}
