namespace HybridMesh.Store.Model;

internal sealed class RevisionRow
{
    public long Revision { get; init; }

    public required string Hash { get; init; }

    public required string PreviousHash { get; init; }

    public required string Author { get; init; }

    public required string Message { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public List<ChangeRow> Changes { get; init; } = [];
}
