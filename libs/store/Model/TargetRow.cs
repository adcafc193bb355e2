namespace HybridMesh.Store.Model;

internal sealed class TargetRow
{
    public required string Target { get; init; }

    public required string Instance { get; init; }

    public required string Role { get; init; }

    public required string Cluster { get; init; }

    public string? Namespace { get; init; }

    public required IReadOnlyDictionary<string, string> Labels { get; init; }

    public string? ConnectedReplica { get; init; }

    public Guid? Connection { get; init; }

    public DateTimeOffset ConnectionSince { get; init; }

    public long ChangedRevision { get; init; }

    public long? AppliedRevision { get; init; }

    public string? AppliedHash { get; init; }

    public long? AppliedRegistryVersion { get; init; }

    public DateTimeOffset? AppliedSince { get; init; }

    public DateTimeOffset LastSeen { get; init; }
}
