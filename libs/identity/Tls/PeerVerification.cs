namespace HybridMesh.Identity;

/// <summary>The outcome of checking a peer's certificate.</summary>
public abstract record PeerVerification
{
    private PeerVerification()
    {
    }

    /// <summary>The certificate is good and names this peer.</summary>
    public sealed record Accepted(PeerIdentity Identity) : PeerVerification;

    /// <summary>The certificate is not acceptable, for this reason.</summary>
    public sealed record Refused(string Reason) : PeerVerification;
}
