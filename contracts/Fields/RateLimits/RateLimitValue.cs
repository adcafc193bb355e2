using System.ComponentModel.DataAnnotations;

namespace HybridMesh.Contracts.Fields.RateLimits;

/// <summary>How many requests may pass.</summary>
public sealed record RateLimitValue
{
    /// <summary>Requests in one unit.</summary>
    [Range(0, int.MaxValue)]
    public required int RequestsPerUnit { get; init; }

    /// <summary>The unit.</summary>
    public required RateLimitUnit Unit { get; init; }
}
