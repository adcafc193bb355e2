using HybridMesh.Proxy.Balancing;
using HybridMesh.Proxy.Upstream;

namespace HybridMesh.Proxy.Routing;

/// <summary>A rule, connected to the backends of one routing table.</summary>
/// <param name="Spec">As it was accepted.</param>
/// <param name="Choice">Whom a forwarding rule sends to; null for others.</param>
internal sealed record Rule(RuleSpec Spec, WeightedChoice<Backend>? Choice);
