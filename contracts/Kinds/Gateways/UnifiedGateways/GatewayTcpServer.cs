using System.ComponentModel.DataAnnotations;
using HybridMesh.Contracts.Fields.Failover;
using HybridMesh.Contracts.Fields.Tls;
using HybridMesh.Contracts.Shapes;

namespace HybridMesh.Contracts.Kinds.Gateways.UnifiedGateways;

/// <summary>One port with a protocol other than HTTP. Without TLS nothing else can share the port.</summary>
[NotSupportedYet("transit", "servers that forward between networks of the mesh come with transit")]
[FieldHint("routing", "in a server of 'tcp' there is one 'route'")]
public sealed record GatewayTcpServer
{
    /// <summary>Name, unique in the gateway; it appears in metrics.</summary>
    public required string Name { get; init; }

    /// <summary>Port that clients use, 1 to 65535 but not 15443.</summary>
    [Range(1, 65535)]
    public required int Port { get; init; }

    /// <summary>With TLS the server name in the handshake; without it a name for the service.</summary>
    public required string Hostname { get; init; }

    /// <summary>TLS at the gateway; absent or empty means plaintext.</summary>
    public ServerTlsSettings? Tls { get; init; }

    /// <summary>Where connections go.</summary>
    public required RouteTo Route { get; init; }

    /// <summary>Which way traffic goes; absent means AUTO. EGRESS is for servers of <c>http</c>; TRANSIT is not supported yet.</summary>
    public TrafficMode? TrafficMode { get; init; }

    /// <summary>In which order clusters take connections; only where the route leads to clusters.</summary>
    public FailoverSettings? FailoverSettings { get; init; }
}
