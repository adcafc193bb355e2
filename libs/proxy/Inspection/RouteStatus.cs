namespace HybridMesh.Proxy.Inspection;

/// <summary>The rules of one host, in order.</summary>
/// <param name="Hostname">Exact, or with a leading "*." label.</param>
/// <param name="Rules">In the order in which they are tried.</param>
public sealed record RouteStatus(string Hostname, IReadOnlyList<RuleStatus> Rules);
