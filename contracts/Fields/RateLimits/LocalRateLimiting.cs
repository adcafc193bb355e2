using System.ComponentModel.DataAnnotations;

namespace HybridMesh.Contracts.Fields.RateLimits;

/// <summary>Limits counted by each gateway process for itself.</summary>
public sealed record LocalRateLimiting
{
    /// <summary>The rules; each limits by itself.</summary>
    public IReadOnlyList<LocalRateLimitRule> Rules { get; init; } = [];

    /// <summary>How many values of a dimension without a fixed value are remembered; absent means 20.</summary>
    [Range(1, int.MaxValue)]
    public int? MaxWildcardDimensions { get; init; }
}
