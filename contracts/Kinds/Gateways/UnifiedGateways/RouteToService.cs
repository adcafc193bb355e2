using System.ComponentModel.DataAnnotations;
using HybridMesh.Contracts.Shapes;

namespace HybridMesh.Contracts.Kinds.Gateways.UnifiedGateways;

/// <summary>The service that takes a request.</summary>
[NotSupportedYet("tls", "gateways call services inside the cluster only, and those without TLS of their own")]
[FieldHint("external", "declare the external host with a ServiceEntry, and write it here as namespace/fqdn with 'tls'")]
public sealed record RouteToService
{
    /// <summary>Service as <c>namespace/fqdn</c>, such as <c>shop/cart.shop.svc.cluster.local</c>.</summary>
    public required string Host { get; init; }

    /// <summary>Port of the service, not 15443; may be absent when the service has one port.</summary>
    [Range(1, 65535)]
    public int? Port { get; init; }
}
