namespace HybridMesh.Contracts.Fields.Selectors;

/// <summary>Services that carry certain labels.</summary>
public sealed record ServiceSelector
{
    /// <summary>Labels that a service must all have; at least one pair.</summary>
    public required IReadOnlyDictionary<string, string> ServiceLabels { get; init; }
}
