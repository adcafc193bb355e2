using System.ComponentModel.DataAnnotations;
using HybridMesh.Contracts.Fields.Tls;
using HybridMesh.Contracts.Shapes;

namespace HybridMesh.Contracts.Kinds.Gateways.UnifiedGateways;

/// <summary>The service that takes a request.</summary>
[FieldHint("external", "declare the external host with a ServiceEntry, and write it here as namespace/fqdn with 'tls'")]
public sealed record RouteToService
{
    /// <summary>Service as <c>namespace/fqdn</c>, such as <c>shop/cart.shop.svc.cluster.local</c>, or <c>shop/api.example.org</c> outside the mesh.</summary>
    public required string Host { get; init; }

    /// <summary>
    /// Port of the service, not 15443; may be absent when the service has one port. Outside the mesh absent means 443 with TLS, 80 without.
    /// </summary>
    [Range(1, 65535)]
    public int? Port { get; init; }

    /// <summary>
    /// TLS that the gateway speaks with a service outside the mesh; absent means none. Without a certificate of an authority, that of the server
    /// must come from one that the gateway's system trusts, and be for the host. The host is then found by its name in DNS; without TLS a ServiceEntry
    /// for it in the cluster says where it is. Only in servers of <c>http</c>.
    /// </summary>
    [NotEnforcedYet("only Istio gateways speak TLS with services, others answer 403")]
    public ClientTlsSettings? Tls { get; init; }
}
