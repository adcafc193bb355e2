namespace HybridMesh.Proxy.Routing;

/// <summary>One accepted GatewayRoute resource.</summary>
/// <param name="Listener">The name of its listener.</param>
/// <param name="Hostname">Lower-case; exact, or with a leading "*." label.</param>
/// <param name="Rules">In the order in which they are tried.</param>
internal sealed record RouteSpec(string Listener, string Hostname, IReadOnlyList<RuleSpec> Rules);
