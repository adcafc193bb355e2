namespace HybridMesh.Contracts.Fields.Failover;

/// <summary>What is near, when requests that have no weights are spread over clusters.</summary>
public enum TopologyChoice
{
    /// <summary>Nothing: all clusters are equal.</summary>
    None = 0,

    /// <summary>The gateway's own cluster first, then its region, then the others.</summary>
    Cluster = 1,

    /// <summary>The gateway's region first, whichever cluster, then the others.</summary>
    Locality = 2,
}
