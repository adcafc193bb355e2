namespace HybridMesh.Proxy.Routing;

/// <summary>What a forwarded request is told to ask for instead. Null parts stay.</summary>
/// <param name="Uri">Replaces the path, or only the prefix that was matched.</param>
/// <param name="Authority">Replaces the Host header.</param>
internal sealed record Rewrite(string? Uri, string? Authority);
