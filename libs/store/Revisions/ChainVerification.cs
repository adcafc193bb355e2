namespace HybridMesh.Store.Revisions;

/// <summary>Whether the log is what was once written.</summary>
public abstract record ChainVerification
{
    private ChainVerification()
    {
    }

    /// <summary>Every revision follows from its predecessor, and the current state from the last.</summary>
    public sealed record Intact(Cursor Head) : ChainVerification;

    /// <summary>Something was altered outside the store.</summary>
    /// <param name="Revision">The first revision at which it shows.</param>
    /// <param name="Reason">What does not agree, in words for people.</param>
    public sealed record Broken(long Revision, string Reason) : ChainVerification;
}
