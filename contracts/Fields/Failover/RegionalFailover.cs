namespace HybridMesh.Contracts.Fields.Failover;

/// <summary>Which region takes over from another.</summary>
public sealed record RegionalFailover
{
    /// <summary>The region of the gateway.</summary>
    public required string From { get; init; }

    /// <summary>The region whose clusters come next when those of the own region are out; others only after it.</summary>
    public required string To { get; init; }
}
