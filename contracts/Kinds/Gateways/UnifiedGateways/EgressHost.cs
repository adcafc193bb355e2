using HybridMesh.Contracts.Shapes;

namespace HybridMesh.Contracts.Kinds.Gateways.UnifiedGateways;

/// <summary>An external host.</summary>
[FieldHint("prefix", "an external host is named in full, below 'exact'")]
[FieldHint("regex", "an external host is named in full, below 'exact'")]
public sealed record EgressHost
{
    /// <summary>The <c>hostname</c> of a server with <c>trafficMode: EGRESS</c>.</summary>
    public required string Exact { get; init; }
}
