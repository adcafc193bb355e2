namespace HybridMesh.Store.Registry;

/// <summary>A version of the registry. The tag tells two histories apart that reuse a number after a restore.</summary>
/// <param name="Version">Rises by one with every change of any cluster's entry.</param>
/// <param name="Tag">Random, drawn when the version was made.</param>
public sealed record RegistryCursor(long Version, Guid Tag);
