using System.ComponentModel.DataAnnotations;
using HybridMesh.Contracts.Fields.Tls;

namespace HybridMesh.Contracts.Kinds.Gateways.IngressGateways;

/// <summary>One port with a protocol other than HTTP. Without TLS nothing else can share the port.</summary>
public sealed record IngressTcpServer
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

    /// <summary>The service that takes connections.</summary>
    public required IngressRoute Route { get; init; }
}
