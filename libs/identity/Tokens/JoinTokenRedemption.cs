namespace HybridMesh.Identity;

/// <summary>The outcome of redeeming a join token. The reason of a refusal is for the operator's log, never for the network.</summary>
public abstract record JoinTokenRedemption
{
    private JoinTokenRedemption()
    {
    }

    /// <summary>It was redeemed, now and never again.</summary>
    public sealed record Redeemed(JoinGrant Grant) : JoinTokenRedemption;

    /// <summary>It was not, for this reason.</summary>
    public sealed record Refused(string Reason) : JoinTokenRedemption;
}
