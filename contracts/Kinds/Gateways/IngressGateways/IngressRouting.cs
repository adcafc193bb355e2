using HybridMesh.Contracts.Fields.Http;
using HybridMesh.Contracts.Shapes;

namespace HybridMesh.Contracts.Kinds.Gateways.IngressGateways;

/// <summary>How requests for a hostname are routed.</summary>
public sealed record IngressRouting
{
    /// <summary>Which web pages of other origins may call.</summary>
    [NotEnforcedYet("only Istio gateways answer preflight requests, others pass them to the service")]
    public CorsPolicy? CorsPolicy { get; init; }

    /// <summary>The rules, in order; at least one.</summary>
    public required IReadOnlyList<IngressRouteRule> Rules { get; init; }
}
