namespace HybridMesh.Standalone;

/// <summary>An address to connect to.</summary>
/// <param name="Address">IP address or DNS name.</param>
/// <param name="Port">TCP port.</param>
public sealed record EndpointAddress(string Address, int Port);
