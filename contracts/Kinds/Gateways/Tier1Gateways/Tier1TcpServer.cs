using System.ComponentModel.DataAnnotations;
using HybridMesh.Contracts.Fields.Selectors;
using HybridMesh.Contracts.Fields.Tls;

namespace HybridMesh.Contracts.Kinds.Gateways.Tier1Gateways;

/// <summary>One port at the edge with a protocol other than HTTP; clusters expose the same host name at the same port.</summary>
public sealed record Tier1TcpServer
{
    /// <summary>Name, unique in the gateway; it appears in metrics.</summary>
    public required string Name { get; init; }

    /// <summary>Port that clients use, 1 to 65535 but not 15443.</summary>
    [Range(1, 65535)]
    public required int Port { get; init; }

    /// <summary>Host name that clients use; no wildcard.</summary>
    public required string Hostname { get; init; }

    /// <summary>TLS at the edge; absent or empty means plaintext.</summary>
    public ServerTlsSettings? Tls { get; init; }

    /// <summary>Clusters that take connections; absent or empty means all that expose the host name.</summary>
    public IReadOnlyList<ClusterDestination> Clusters { get; init; } = [];
}
