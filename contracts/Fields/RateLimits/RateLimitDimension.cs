using HybridMesh.Contracts.Shapes;

namespace HybridMesh.Contracts.Fields.RateLimits;

/// <summary>One property of the requests that are counted together.</summary>
[OneOf(nameof(RemoteAddress), nameof(Header))]
public sealed record RateLimitDimension
{
    /// <summary>By address.</summary>
    public RemoteAddressDimension? RemoteAddress { get; init; }

    /// <summary>By header.</summary>
    public HeaderDimension? Header { get; init; }
}
