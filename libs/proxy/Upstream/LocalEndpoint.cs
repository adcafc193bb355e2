namespace HybridMesh.Proxy.Upstream;

/// <summary>One place where a service of the own cluster answers, in plaintext.</summary>
/// <param name="Host">IP address or name.</param>
/// <param name="Port">1 to 65535.</param>
public sealed record LocalEndpoint(string Host, int Port);
