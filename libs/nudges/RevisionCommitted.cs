namespace HybridMesh.Nudges;

/// <summary>A write was committed.</summary>
/// <param name="Revision">The new head of the revision log.</param>
public sealed record RevisionCommitted(long Revision) : Nudge;
