using System.ComponentModel.DataAnnotations;

namespace HybridMesh.Contracts.Kinds.Gateways.IngressGateways;

/// <summary>One hostname at one port whose TLS goes through to a service unopened.</summary>
public sealed record IngressTlsServer
{
    /// <summary>Name, unique in the gateway; it appears in metrics.</summary>
    public required string Name { get; init; }

    /// <summary>Port that clients use, 1 to 65535 but not 15443.</summary>
    [Range(1, 65535)]
    public required int Port { get; init; }

    /// <summary>Host name that clients use. No server of the gateway may open its TLS.</summary>
    public required string Hostname { get; init; }

    /// <summary>The service that takes connections.</summary>
    public required IngressRoute Route { get; init; }
}
