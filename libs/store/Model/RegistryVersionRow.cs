namespace HybridMesh.Store.Model;

/// <summary>The newest versions with their tags: tells a follower whether its cursor is of this history.</summary>
internal sealed class RegistryVersionRow
{
    public long Version { get; init; }

    public Guid Tag { get; init; }
}
