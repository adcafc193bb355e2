namespace HybridMesh.Discovery;

/// <summary>The answer to a peer that connects.</summary>
public abstract record TargetAdmission
{
    private TargetAdmission()
    {
    }

    /// <summary>The peer is served from this feed.</summary>
    public static TargetAdmission Admitted(TargetFeed feed) => new Admission(feed);

    /// <summary>This replica has not caught up with what the peer applied; the peer tries another, or again soon (UNAVAILABLE).</summary>
    public static TargetAdmission Behind(string reason) => new BehindPeer(reason);

    /// <summary>The peer is not served at all, such as one of a cluster that is no more (PERMISSION_DENIED).</summary>
    public static TargetAdmission Denied(string reason) => new Denial(reason);

    internal sealed record Admission(TargetFeed Feed) : TargetAdmission;

    internal sealed record BehindPeer(string Reason) : TargetAdmission;

    internal sealed record Denial(string Reason) : TargetAdmission;
}
