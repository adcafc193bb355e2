using HybridMesh.Contracts.Fields.Http;

namespace HybridMesh.Contracts.Fields.RateLimits;

/// <summary>Requests with a header.</summary>
public sealed record HeaderDimension
{
    /// <summary>Name of the header; <c>:path</c> and <c>:method</c> are allowed.</summary>
    public required string Name { get; init; }

    /// <summary>Condition on its value; absent means each value by itself.</summary>
    public StringMatch? Value { get; init; }

    /// <summary>True counts the requests that do not match.</summary>
    public bool? DontMatch { get; init; }
}
