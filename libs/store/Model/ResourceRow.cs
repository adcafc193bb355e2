namespace HybridMesh.Store.Model;

internal sealed class ResourceRow
{
    public required string Fqn { get; init; }

    public string? ParentFqn { get; init; }

    public required string Kind { get; init; }

    public required string Name { get; init; }

    public required string Document { get; init; }

    public bool IsProtected { get; init; }

    public Guid Uid { get; init; }

    public required string Etag { get; init; }

    public long Revision { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset UpdatedAt { get; init; }
}
