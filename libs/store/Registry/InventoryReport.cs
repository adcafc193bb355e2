namespace HybridMesh.Store.Registry;

/// <summary>What a cluster's agent says its cluster has.</summary>
public sealed record InventoryReport
{
    /// <summary>The cluster, from the agent's certificate.</summary>
    public required string Cluster { get; init; }

    /// <summary>Strictly increasing over the starts of the agent's process: fences older processes.</summary>
    public required long SessionEpoch { get; init; }

    /// <summary>Strictly increasing within the session.</summary>
    public required long Sequence { get; init; }

    /// <summary>The complete inventory as the agent encoded it; never empty.</summary>
    public required ReadOnlyMemory<byte> Inventory { get; init; }

    /// <summary>The replica that holds the agent's stream.</summary>
    public required string Replica { get; init; }

    /// <summary>The stream, unique for each one opened: a late end of an older stream then marks nothing stale.</summary>
    public required Guid Connection { get; init; }
}
