namespace HybridMesh.Hosting.Listeners;

/// <summary>On an endpoint: where it is served. On a connection: where it came in.</summary>
internal sealed record ListenerName(string Value);
