using HybridMesh.Contracts.Shapes;

namespace HybridMesh.Contracts.Fields.RateLimits;

/// <summary>One entry of the descriptor sent to an external rate-limit server.</summary>
[OneOf(nameof(SourceCluster), nameof(DestinationCluster), nameof(RemoteAddress), nameof(RequestHeaders), nameof(HeaderValueMatch))]
public sealed record ExternalRateLimitDimension
{
    /// <summary>The cluster that calls.</summary>
    public NoSettings? SourceCluster { get; init; }

    /// <summary>The cluster that is called.</summary>
    public NoSettings? DestinationCluster { get; init; }

    /// <summary>The address of the caller.</summary>
    public NoSettings? RemoteAddress { get; init; }

    /// <summary>The value of a header.</summary>
    public RequestHeadersDimension? RequestHeaders { get; init; }

    /// <summary>A fixed value when headers match.</summary>
    public HeaderValueMatchDimension? HeaderValueMatch { get; init; }
}
