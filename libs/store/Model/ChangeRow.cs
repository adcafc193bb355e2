using HybridMesh.Store.Revisions;

namespace HybridMesh.Store.Model;

/// <summary>One resource in one revision. The columns after the action are the state after; of a deleted one, what it was.</summary>
internal sealed class ChangeRow
{
    public long Revision { get; init; }

    public int Ordinal { get; init; }

    public required string Fqn { get; init; }

    public string? ParentFqn { get; init; }

    public required string Kind { get; init; }

    public ChangeAction Action { get; init; }

    public Guid Uid { get; init; }

    public required string Etag { get; init; }

    public bool IsProtected { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public string? Document { get; init; }
}
