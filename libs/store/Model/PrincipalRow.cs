namespace HybridMesh.Store.Model;

internal sealed class PrincipalRow
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required byte[] TokenHash { get; init; }

    public DateTimeOffset CreatedAt { get; init; }
}
