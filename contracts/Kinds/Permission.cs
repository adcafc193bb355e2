namespace HybridMesh.Contracts.Kinds;

/// <summary>What a principal may be allowed to do. Roles that bundle these come with access control; the administrator has all.</summary>
public enum Permission
{
    /// <summary>See resources, their status and history.</summary>
    Read,

    /// <summary>Write organizations, tenants, workspaces and their settings.</summary>
    WriteTenancy,

    /// <summary>Write clusters and create join tokens.</summary>
    WriteClusters,

    /// <summary>Write gateway groups and gateways.</summary>
    WriteGateways,
}
