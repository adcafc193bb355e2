namespace HybridMesh.Contracts.Fields.RateLimits;

/// <summary>One descriptor sent to an external rate-limit server.</summary>
public sealed record ExternalRateLimitRule
{
    /// <summary>Its entries, in order; at least one.</summary>
    public required IReadOnlyList<ExternalRateLimitDimension> Dimensions { get; init; }
}
