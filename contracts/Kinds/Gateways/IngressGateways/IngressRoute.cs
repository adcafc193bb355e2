using System.ComponentModel.DataAnnotations;
using HybridMesh.Contracts.Shapes;

namespace HybridMesh.Contracts.Kinds.Gateways.IngressGateways;

/// <summary>The service that takes a request.</summary>
[FieldHint("serviceDestination", "in an IngressGateway the route is flat: write host and port directly below 'route'")]
[FieldHint("clusterDestination", "an IngressGateway routes to services of its own cluster; a Tier1Gateway routes to clusters")]
public sealed record IngressRoute
{
    /// <summary>Service as <c>namespace/fqdn</c>, such as <c>shop/cart.shop.svc.cluster.local</c>.</summary>
    public required string Host { get; init; }

    /// <summary>Port of the service; may be absent when the service has one port.</summary>
    [Range(1, 65535)]
    public int? Port { get; init; }
}
