using System.ComponentModel.DataAnnotations;
using HybridMesh.Contracts.Fields.AccessControl;
using HybridMesh.Contracts.Fields.Failover;
using HybridMesh.Contracts.Fields.RateLimits;
using HybridMesh.Contracts.Fields.Tls;
using HybridMesh.Contracts.Shapes;

namespace HybridMesh.Contracts.Kinds.Gateways.UnifiedGateways;

/// <summary>One hostname at one port, and where its requests go.</summary>
[NotSupportedYet("openapi", "requests are not validated against the document of an API yet")]
[NotSupportedYet("extensions", "plugins do not run in gateways yet")]
[FieldHint("clusters", "in a Gateway clusters are below 'routing.rules[].route.clusterDestination'")]
[FieldHint("redirect", "in a Gateway a redirect is one of 'routing.rules'")]
public sealed record GatewayHttpServer
{
    /// <summary>Name, unique in the gateway; it appears in metrics.</summary>
    public required string Name { get; init; }

    /// <summary>Port that clients use, 1 to 65535 but not 15443. Required, except with EGRESS and TRANSIT, where workloads come over the mesh's own port.</summary>
    [Range(1, 65535)]
    public int? Port { get; init; }

    /// <summary>
    /// Host name that clients use; the first label may be <c>*</c>. Tier 1 and tier 2 are matched by this text. With EGRESS the external host.
    /// </summary>
    public required string Hostname { get; init; }

    /// <summary>TLS at the gateway; absent or empty means plaintext. Not with EGRESS and TRANSIT, where the mesh encrypts.</summary>
    public ServerTlsSettings? Tls { get; init; }

    /// <summary>Who callers are.</summary>
    [NotEnforcedYet("only Istio gateways check callers, others do not expose the server")]
    public Authentication? Authentication { get; init; }

    /// <summary>What callers may do.</summary>
    [NotEnforcedYet("only Istio gateways authorize callers, others do not expose the server")]
    public Authorization? Authorization { get; init; }

    /// <summary>How requests are routed.</summary>
    public required GatewayHttpRouting Routing { get; init; }

    /// <summary>Limits on the number of requests.</summary>
    [NotEnforcedYet("only Istio gateways limit requests, others do not expose the server")]
    public RateLimiting? RateLimiting { get; init; }

    /// <summary>
    /// In which order clusters take requests that have no weights; absent inherits from the workspace, then the organization. Where
    /// rules lead to services it is the order in which workloads inside the mesh call the clusters that expose the hostname.
    /// </summary>
    public FailoverSettings? FailoverSettings { get; init; }

    /// <summary>
    /// Which way traffic goes; absent means AUTO. EGRESS leads workloads of the tenant to a host outside the mesh, TRANSIT those whose network does not
    /// reach the clusters that serve the host name to these.
    /// </summary>
    public TrafficMode? TrafficMode { get; init; }

    /// <summary>True means TRANSIT.</summary>
    [Deprecated("trafficMode: TRANSIT says the same")]
    public bool Transit { get; init; }

    /// <summary>Whether it is for workloads of the mesh on their way to other clusters, whichever field says so.</summary>
    public bool IsTransit() => TrafficMode is UnifiedGateways.TrafficMode.Transit || (Transit && TrafficMode is null or UnifiedGateways.TrafficMode.Auto);
}
