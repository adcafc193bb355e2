namespace HybridMesh.Contracts.Fields.RateLimits;

/// <summary>A limit on the requests that have all dimensions.</summary>
public sealed record RateLimitRule
{
    /// <summary>What the counted requests have in common; at least one.</summary>
    public required IReadOnlyList<RateLimitDimension> Dimensions { get; init; }

    /// <summary>How many may pass.</summary>
    public required RateLimitValue Limit { get; init; }
}
