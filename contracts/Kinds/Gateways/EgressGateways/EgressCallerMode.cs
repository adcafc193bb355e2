namespace HybridMesh.Contracts.Kinds.Gateways.EgressGateways;

/// <summary>How the workloads are chosen that may call.</summary>
public enum EgressCallerMode
{
    /// <summary>Not chosen: refused, for nobody would know who is meant.</summary>
    Unset = 0,

    /// <summary>Those of the gateway's namespace.</summary>
    Namespace = 1,

    /// <summary>Those of the namespaces of the gateway's group.</summary>
    Group = 2,

    /// <summary>Those of the namespaces of the gateway's workspace.</summary>
    Workspace = 3,

    /// <summary>Those of the gateway's cluster.</summary>
    Cluster = 4,

    /// <summary>All that can see the gateway.</summary>
    Disabled = 5,

    /// <summary>Those with the service accounts that are listed.</summary>
    Custom = 6,

    /// <summary>Not supported yet.</summary>
    Rules = 7,
}
