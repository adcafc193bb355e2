namespace HybridMesh.Store.Model;

internal sealed class ClaimRow
{
    public required string Fqn { get; init; }

    public required string Pattern { get; init; }

    public required string Space { get; init; }

    public required string Holder { get; init; }

    public required string Scope { get; init; }

    public required string Name { get; init; }

    public bool IsPrefix { get; init; }
}
