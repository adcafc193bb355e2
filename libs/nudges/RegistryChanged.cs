namespace HybridMesh.Nudges;

/// <summary>A cluster reported another inventory.</summary>
/// <param name="Version">The new version of the registry.</param>
public sealed record RegistryChanged(long Version) : Nudge;
