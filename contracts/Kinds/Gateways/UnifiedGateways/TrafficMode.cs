namespace HybridMesh.Contracts.Kinds.Gateways.UnifiedGateways;

/// <summary>Which way the traffic of a server goes.</summary>
public enum TrafficMode
{
    /// <summary>As its routes say.</summary>
    Auto = 0,

    /// <summary>From outside to clusters or services.</summary>
    Ingress = 1,

    /// <summary>From services to the outside.</summary>
    Egress = 2,

    /// <summary>From services of one network to those of another.</summary>
    Transit = 3,
}
