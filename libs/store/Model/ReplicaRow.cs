namespace HybridMesh.Store.Model;

internal sealed class ReplicaRow
{
    public required string Id { get; init; }

    public required string InspectionAddress { get; init; }

    public long ModelRevision { get; init; }

    public long RegistryVersion { get; init; }

    public DateTimeOffset StartedAt { get; init; }

    public DateTimeOffset SeenAt { get; init; }
}
