namespace HybridMesh.Store.Registry;

/// <summary>What a follower of the registry finds after its cursor.</summary>
public abstract record RegistryFeed
{
    private RegistryFeed()
    {
    }

    /// <summary>The cursor is the newest version.</summary>
    public sealed record UpToDate : RegistryFeed;

    /// <summary>Every cluster whose entry changed since, in its newest form.</summary>
    /// <param name="Cursor">The version these belong to.</param>
    /// <param name="Clusters">Ordered by version.</param>
    public sealed record Batch(RegistryCursor Cursor, IReadOnlyList<RegisteredCluster> Clusters) : RegistryFeed;

    /// <summary>The cursor is not in this database's recent history: start again from <see cref="RegistryStore.ReadAllAsync"/>.</summary>
    public sealed record Mismatch : RegistryFeed;
}
