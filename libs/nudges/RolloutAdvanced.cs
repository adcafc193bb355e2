namespace HybridMesh.Nudges;

/// <summary>A target applied something, or a replica has looked at a revision.</summary>
/// <param name="Revision">The newest revision concerned.</param>
public sealed record RolloutAdvanced(long Revision) : Nudge;
