namespace HybridMesh.Store.Revisions;

/// <summary>A resource as one revision left it.</summary>
/// <param name="Revision">The revision that made the state.</param>
/// <param name="Action">What that revision did to it.</param>
/// <param name="Document">Its document; null when it was deleted.</param>
/// <param name="At">When that was.</param>
public sealed record PastState(long Revision, ChangeAction Action, string? Document, DateTimeOffset At);
