namespace HybridMesh.Store.Revisions;

/// <summary>A place in the revision log. The hash tells two histories apart that reuse a number after a restore.</summary>
/// <param name="Revision">The revision; 0 is the empty store, from 1 without gaps.</param>
/// <param name="Hash">Its chain hash: 64 lower-case hexadecimal digits.</param>
public sealed record Cursor(long Revision, string Hash);
