namespace HybridMesh.Proxy.Inspection;

/// <summary>One listener and what it serves.</summary>
/// <param name="Name">Its resource name.</param>
/// <param name="Port">The declared port.</param>
/// <param name="Protocol"><c>http</c> or <c>mesh</c>.</param>
/// <param name="Address">What is bound.</param>
/// <param name="Routes">Its hosts, ordered.</param>
public sealed record ListenerStatus(string Name, int Port, string Protocol, string Address, IReadOnlyList<RouteStatus> Routes);
