namespace HybridMesh.Discovery;

/// <summary>A resource that a peer did not take; it keeps the last version that it took.</summary>
/// <param name="Key">Which.</param>
/// <param name="Version">The content that was refused; empty when a removal was.</param>
/// <param name="Code">Stable code of the table of errors.</param>
/// <param name="Message">Value and rule, for people.</param>
public sealed record ResourceRefusal(ResourceKey Key, string Version, string Code, string Message);
