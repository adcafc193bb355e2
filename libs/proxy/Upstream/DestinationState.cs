namespace HybridMesh.Proxy.Upstream;

/// <summary>Whether a destination gets requests, why, and since when.</summary>
internal sealed record DestinationState(bool IsUp, string Reason, DateTimeOffset Since);
