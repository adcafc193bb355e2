using System.ComponentModel.DataAnnotations;
using HybridMesh.Contracts.Fields.AccessControl;
using HybridMesh.Contracts.Fields.RateLimits;
using HybridMesh.Contracts.Fields.Tls;
using HybridMesh.Contracts.Shapes;

namespace HybridMesh.Contracts.Kinds.Gateways.IngressGateways;

/// <summary>One hostname at one port of a cluster, and the services that take its requests.</summary>
public sealed record IngressHttpServer
{
    /// <summary>Name, unique in the gateway; it appears in metrics.</summary>
    public required string Name { get; init; }

    /// <summary>Port that clients use, 1 to 65535 but not 15443.</summary>
    [Range(1, 65535)]
    public required int Port { get; init; }

    /// <summary>Host name that clients use.</summary>
    public required string Hostname { get; init; }

    /// <summary>TLS at the gateway; absent or empty means plaintext.</summary>
    public ServerTlsSettings? Tls { get; init; }

    /// <summary>Who callers are.</summary>
    [NotEnforcedYet("only Istio gateways check callers, others do not expose the server")]
    public Authentication? Authentication { get; init; }

    /// <summary>What callers may do.</summary>
    [NotEnforcedYet("only Istio gateways authorize callers, others do not expose the server")]
    public Authorization? Authorization { get; init; }

    /// <summary>How requests are routed.</summary>
    public required IngressRouting Routing { get; init; }

    /// <summary>Limits on the number of requests.</summary>
    [NotEnforcedYet("only Istio gateways limit requests, others do not expose the server")]
    public RateLimiting? RateLimiting { get; init; }

    /// <summary>Reserved twin of authentication in old documents; used only when that is absent.</summary>
    [NotEnforcedYet("only Istio gateways check callers, others do not expose the server")]
    public OldAuthentication? XxxOldAuthentication { get; init; }

    /// <summary>Reserved twin of authorization in old documents; used only when that is absent.</summary>
    [NotEnforcedYet("only Istio gateways authorize callers, others do not expose the server")]
    public Authorization? XxxOldAuthorization { get; init; }
}
