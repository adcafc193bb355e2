namespace HybridMesh.Identity;

/// <summary>What kind of process a certificate names.</summary>
public enum PeerRole
{
    /// <summary>The agent of one cluster.</summary>
    Agent,

    /// <summary>A gateway, tier 1 or tier 2 alike.</summary>
    Gateway,

    /// <summary>mgmt-api, global-cp, or both in one process.</summary>
    ControlPlane,
}
