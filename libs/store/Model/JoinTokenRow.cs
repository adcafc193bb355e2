namespace HybridMesh.Store.Model;

internal sealed class JoinTokenRow
{
    public required string Id { get; init; }

    public required byte[] SecretHash { get; init; }

    public required string Role { get; init; }

    public required string Cluster { get; init; }

    public string? Namespace { get; init; }

    public required IReadOnlyDictionary<string, string> Labels { get; init; }

    public required string CreatedBy { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset ExpiresAt { get; init; }

    public DateTimeOffset? UsedAt { get; init; }

    public string? UsedBy { get; init; }
}
