namespace HybridMesh.Store.Registry;

/// <summary>All clusters at one version of the registry.</summary>
/// <param name="Cursor">The version; follow from here.</param>
/// <param name="Clusters">Ordered by name.</param>
public sealed record RegistrySnapshot(RegistryCursor Cursor, IReadOnlyList<RegisteredCluster> Clusters);
