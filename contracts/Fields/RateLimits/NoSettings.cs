namespace HybridMesh.Contracts.Fields.RateLimits;

/// <summary>Present means switched on; there is nothing to set.</summary>
public sealed record NoSettings
{

}
