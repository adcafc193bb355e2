namespace HybridMesh.Contracts.Kinds.Gateways.UnifiedGateways;

/// <summary>How workloads are chosen that call.</summary>
public enum EgressSourceMode
{
    /// <summary>As the other fields say.</summary>
    Unset = 0,

    /// <summary>Those of the gateway's namespace.</summary>
    Namespace = 1,

    /// <summary>Those of the namespaces of the gateway's group.</summary>
    Group = 2,

    /// <summary>Those of the namespaces of the gateway's workspace.</summary>
    Workspace = 3,

    /// <summary>Those of the gateway's cluster.</summary>
    Cluster = 4,

    /// <summary>Those with the service accounts that are listed.</summary>
    ServiceAccount = 5,
}
