namespace HybridMesh.Contracts.Fields.Selectors;

/// <summary>The workloads of one namespace that carry certain labels: for a gateway, the proxies that take its configuration.</summary>
public sealed record WorkloadSelector
{
    /// <summary>Namespace of the workloads.</summary>
    public required string Namespace { get; init; }

    /// <summary>Labels that a workload must all have; at least one pair.</summary>
    public required IReadOnlyDictionary<string, string> Labels { get; init; }
}
