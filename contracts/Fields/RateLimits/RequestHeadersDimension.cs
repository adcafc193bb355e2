namespace HybridMesh.Contracts.Fields.RateLimits;

/// <summary>The value of a header, under a key.</summary>
public sealed record RequestHeadersDimension
{
    /// <summary>Name of the header.</summary>
    public required string HeaderName { get; init; }

    /// <summary>Key of the descriptor.</summary>
    public required string DescriptorKey { get; init; }
}
