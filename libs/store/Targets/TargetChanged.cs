namespace HybridMesh.Store.Targets;

/// <summary>A revision altered what a target must have.</summary>
/// <param name="Target">The target, all its instances.</param>
/// <param name="Revision">The revision.</param>
public sealed record TargetChanged(string Target, long Revision);
