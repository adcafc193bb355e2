namespace HybridMesh.Store.Targets;

/// <summary>The model version that a target has in effect.</summary>
/// <param name="Revision">The revision.</param>
/// <param name="Hash">Its chain hash.</param>
/// <param name="RegistryVersion">The registry's version.</param>
public sealed record AppliedVersion(long Revision, string Hash, long RegistryVersion);
