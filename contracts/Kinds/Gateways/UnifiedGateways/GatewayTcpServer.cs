using System.ComponentModel.DataAnnotations;
using HybridMesh.Contracts.Fields.Failover;
using HybridMesh.Contracts.Fields.Tls;
using HybridMesh.Contracts.Shapes;

namespace HybridMesh.Contracts.Kinds.Gateways.UnifiedGateways;

/// <summary>One port with a protocol other than HTTP. Without TLS nothing else can share the port.</summary>
[FieldHint("routing", "in a server of 'tcp' there is one 'route'")]
public sealed record GatewayTcpServer
{
    /// <summary>Name, unique in the gateway; it appears in metrics.</summary>
    public required string Name { get; init; }

    /// <summary>Port that clients use, 1 to 65535 but not 15443. Required, except with TRANSIT, where its ports are those of the clusters that serve it.</summary>
    [Range(1, 65535)]
    public int? Port { get; init; }

    /// <summary>With TLS the server name in the handshake; without it a name for the service.</summary>
    public required string Hostname { get; init; }

    /// <summary>TLS at the gateway; absent or empty means plaintext.</summary>
    public ServerTlsSettings? Tls { get; init; }

    /// <summary>Where connections go.</summary>
    public required RouteTo Route { get; init; }

    /// <summary>
    /// Which way traffic goes; absent means AUTO. EGRESS is for servers of <c>http</c>; TRANSIT leads workloads of the tenant whose network does not reach
    /// the clusters that serve the host name to these.
    /// </summary>
    public TrafficMode? TrafficMode { get; init; }

    /// <summary>True means TRANSIT.</summary>
    [Deprecated("trafficMode: TRANSIT says the same")]
    public bool Transit { get; init; }

    /// <summary>Whether it is for workloads of the mesh on their way to other clusters, whichever field says so.</summary>
    public bool IsTransit() => TrafficMode is UnifiedGateways.TrafficMode.Transit || (Transit && TrafficMode is null or UnifiedGateways.TrafficMode.Auto);

    /// <summary>In which order clusters take connections; only where the route leads to clusters.</summary>
    public FailoverSettings? FailoverSettings { get; init; }
}
