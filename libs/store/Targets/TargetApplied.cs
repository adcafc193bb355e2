namespace HybridMesh.Store.Targets;

/// <summary>A target's acknowledgement.</summary>
/// <param name="Key">The target and its instance.</param>
/// <param name="Connection">The stream it came over: a late one of an older stream is dropped.</param>
/// <param name="Version">What is in effect now.</param>
public sealed record TargetApplied(TargetKey Key, Guid Connection, AppliedVersion Version);
