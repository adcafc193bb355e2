namespace HybridMesh.Contracts.Fields.RateLimits;

/// <summary>A bucket for the requests that have all dimensions.</summary>
public sealed record LocalRateLimitRule
{
    /// <summary>What the counted requests have in common; empty means all requests.</summary>
    public IReadOnlyList<RateLimitDimension> Dimensions { get; init; } = [];

    /// <summary>The bucket.</summary>
    public required TokenBucket TokenBucket { get; init; }
}
