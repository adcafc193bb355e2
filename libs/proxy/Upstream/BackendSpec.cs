namespace HybridMesh.Proxy.Upstream;

/// <summary>One accepted GatewayBackend resource.</summary>
internal sealed record BackendSpec(string Name, string Cluster, BackendSource Source);
