using System.ComponentModel.DataAnnotations;
using HybridMesh.Contracts.Fields.Failover;
using HybridMesh.Contracts.Shapes;

namespace HybridMesh.Contracts.Kinds.Gateways.UnifiedGateways;

/// <summary>One hostname at one port whose TLS goes through unopened: the server name in the handshake chooses the route.</summary>
[FieldHint("tls", "the gateway has no certificate here: the server is 'http' or 'tcp' with 'tls' if it shall open the connection")]
[FieldHint("routing", "in a server of 'tls' there is one 'route'")]
public sealed record GatewayTlsServer
{
    /// <summary>Name, unique in the gateway; it appears in metrics.</summary>
    public required string Name { get; init; }

    /// <summary>Port that clients use, 1 to 65535 but not 15443.</summary>
    [Range(1, 65535)]
    public required int Port { get; init; }

    /// <summary>Host name that clients use; the first label may be <c>*</c>. No server of the gateway may open its TLS.</summary>
    public required string Hostname { get; init; }

    /// <summary>Where connections go.</summary>
    public required RouteTo Route { get; init; }

    /// <summary>In which order clusters take connections; only where the route leads to clusters.</summary>
    public FailoverSettings? FailoverSettings { get; init; }
}
