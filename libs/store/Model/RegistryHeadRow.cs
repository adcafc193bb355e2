namespace HybridMesh.Store.Model;

/// <summary>The one row that every change of the registry locks.</summary>
internal sealed class RegistryHeadRow
{
    public short Id { get; init; }

    public long Version { get; init; }

    public Guid Tag { get; init; }
}
