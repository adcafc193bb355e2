using System.ComponentModel.DataAnnotations;

namespace HybridMesh.Contracts.Fields.RateLimits;

/// <summary>A bucket of tokens; each request takes one.</summary>
public sealed record TokenBucket
{
    /// <summary>Most tokens in the bucket.</summary>
    [Range(1, int.MaxValue)]
    public required int MaxTokens { get; init; }

    /// <summary>How often it is filled; a multiple of 50ms.</summary>
    public required TimeSpan FillInterval { get; init; }

    /// <summary>Tokens added each time; absent means 1.</summary>
    [Range(1, int.MaxValue)]
    public int? TokensPerFill { get; init; }
}
