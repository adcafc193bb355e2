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
    [NotEnforcedYet("the gateway does not check callers yet: the server is not exposed")]
    public Authentication? Authentication { get; init; }

    /// <summary>What callers may do.</summary>
    [NotEnforcedYet("the gateway does not authorize callers yet: the server is not exposed")]
    public Authorization? Authorization { get; init; }

    /// <summary>How requests are routed.</summary>
    public required IngressRouting Routing { get; init; }

    /// <summary>Limits on the number of requests.</summary>
    [NotEnforcedYet("the gateway does not limit requests yet: the server is not exposed")]
    public RateLimiting? RateLimiting { get; init; }

    /// <summary>Reserved twin of authentication in old documents; used only when that is absent.</summary>
    [NotEnforcedYet("the gateway does not check callers yet: the server is not exposed")]
    public OldAuthentication? XxxOldAuthentication { get; init; }

    /// <summary>Reserved twin of authorization in old documents; used only when that is absent.</summary>
    [NotEnforcedYet("the gateway does not authorize callers yet: the server is not exposed")]
    public Authorization? XxxOldAuthorization { get; init; }
}
