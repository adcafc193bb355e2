using HybridMesh.Contracts.Fields.Http;

namespace HybridMesh.Contracts.Fields.RateLimits;

/// <summary>A fixed value when headers match.</summary>
public sealed record HeaderValueMatchDimension
{
    /// <summary>Conditions by header; at least one.</summary>
    public required IReadOnlyDictionary<string, StringMatch> Headers { get; init; }

    /// <summary>Value of the descriptor.</summary>
    public required string DescriptorValue { get; init; }

    /// <summary>True means when they do not match.</summary>
    public bool? DontMatch { get; init; }
}
