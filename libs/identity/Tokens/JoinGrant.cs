namespace HybridMesh.Identity;

/// <summary>What a join token lets its bearer become, once.</summary>
public sealed record JoinGrant
{
    private JoinGrant()
    {
    }

    /// <summary><see cref="PeerRole.Agent"/> or <see cref="PeerRole.Gateway"/>.</summary>
    public required PeerRole Role { get; init; }

    /// <summary>The cluster.</summary>
    public required string Cluster { get; init; }

    /// <summary>The namespace of a gateway; null for an agent.</summary>
    public string? Namespace { get; init; }

    /// <summary>The labels of a gateway's workload; empty for an agent.</summary>
    public LabelSet Labels { get; init; } = LabelSet.Empty;

    /// <summary>Lets its bearer become the agent of a cluster.</summary>
    /// <exception cref="FormatException">The name cannot be part of a SPIFFE ID.</exception>
    public static JoinGrant Agent(string cluster) =>
        Checked(new JoinGrant { Role = PeerRole.Agent, Cluster = cluster });

    /// <summary>Lets its bearer become a gateway, tier 1 or tier 2 alike.</summary>
    /// <exception cref="FormatException">A name cannot be part of a SPIFFE ID.</exception>
    public static JoinGrant Gateway(string cluster, string @namespace, LabelSet labels) =>
        Checked(new JoinGrant { Role = PeerRole.Gateway, Cluster = cluster, Namespace = @namespace, Labels = labels });

    /// <summary>The identity of one bearer.</summary>
    /// <exception cref="FormatException">The instance is not <c>[a-z0-9-]{1,63}</c>.</exception>
    public PeerIdentity ToIdentity(string instance, string trustDomain) => Role == PeerRole.Agent
        ? PeerIdentity.Agent(Cluster, instance, trustDomain)
        : PeerIdentity.Gateway(Cluster, Namespace!, Labels, instance, trustDomain);

    private static JoinGrant Checked(JoinGrant grant)
    {
        _ = grant.ToIdentity("x", PeerIdentity.DefaultTrustDomain);
        return grant;
    }
}
