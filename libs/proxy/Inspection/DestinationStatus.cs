namespace HybridMesh.Proxy.Inspection;

/// <summary>How one destination of one backend fares.</summary>
/// <param name="Backend">The backend's name.</param>
/// <param name="Cluster">The cluster it is in.</param>
/// <param name="Address">Host and port.</param>
/// <param name="IsHealthy">Whether it gets requests.</param>
/// <param name="Reason">Why.</param>
/// <param name="Since">Since when.</param>
/// <param name="Requests">Requests under way.</param>
public sealed record DestinationStatus(
    string Backend, string Cluster, string Address, bool IsHealthy, string Reason, DateTimeOffset Since, int Requests);
