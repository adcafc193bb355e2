namespace HybridMesh.Discovery;

/// <summary>A step from one snapshot of a target to the next.</summary>
/// <param name="Key">What changes.</param>
/// <param name="After">What it is now; null when it is gone.</param>
public readonly record struct ResourceChange(ResourceKey Key, VersionedResource? After);
