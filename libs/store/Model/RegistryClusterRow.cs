namespace HybridMesh.Store.Model;

internal sealed class RegistryClusterRow
{
    public required string Cluster { get; init; }

    public required byte[] Inventory { get; init; }

    public long SessionEpoch { get; init; }

    public long Sequence { get; init; }

    public long Version { get; init; }

    public DateTimeOffset ReportedAt { get; init; }

    public string? Replica { get; init; }

    public Guid Connection { get; init; }

    public DateTimeOffset? StaleSince { get; init; }
}
