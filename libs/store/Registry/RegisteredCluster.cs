namespace HybridMesh.Store.Registry;

/// <summary>What one cluster last reported.</summary>
public sealed record RegisteredCluster
{
    /// <summary>The cluster.</summary>
    public required string Cluster { get; init; }

    /// <summary>Its last inventory, as the agent encoded it.</summary>
    public required ReadOnlyMemory<byte> Inventory { get; init; }

    /// <summary>The session that reported it.</summary>
    public required long SessionEpoch { get; init; }

    /// <summary>The newest sequence stored of that session.</summary>
    public required long Sequence { get; init; }

    /// <summary>The registry's version at which this entry last changed.</summary>
    public required long Version { get; init; }

    /// <summary>The database's time of the last report.</summary>
    public required DateTimeOffset ReportedAt { get; init; }

    /// <summary>The replica that holds the agent's stream; null while the cluster is silent.</summary>
    public string? Replica { get; init; }

    /// <summary>Since when nobody hears the cluster; null while an agent is connected. The inventory stays.</summary>
    public DateTimeOffset? StaleSince { get; init; }
}
