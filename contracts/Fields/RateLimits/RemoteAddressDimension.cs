namespace HybridMesh.Contracts.Fields.RateLimits;

/// <summary>Requests of one address.</summary>
public sealed record RemoteAddressDimension
{
    /// <summary>An IP address, or <c>*</c> for each address by itself.</summary>
    public required string Value { get; init; }
}
