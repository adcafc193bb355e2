namespace HybridMesh.Store.Model;

/// <summary>The outcome of a commit that carried a key.</summary>
internal sealed class IdempotencyKeyRow
{
    public required string Author { get; init; }

    public required string Key { get; init; }

    public required string RequestHash { get; init; }

    public long Revision { get; init; }

    public required string Hash { get; init; }

    public bool IsCommitted { get; init; }

    public required string Outcome { get; init; }

    public DateTimeOffset CreatedAt { get; init; }
}
