using System.Collections.Immutable;
using HybridMesh.GlobalControlPlane.Model.Facts;

namespace HybridMesh.GlobalControlPlane.Istio.Clients;

/// <summary>A host that gateways of other clusters answer for, as workloads of one cluster see it.</summary>
internal sealed record RemoteHost
{
    public required string Hostname { get; init; }

    /// <summary>Of its own; without one Istio chooses, and what is no HTTP would take every connection to the port, wherever it goes.</summary>
    public ImmutableArray<string> Addresses { get; init; } = [];

    /// <summary>Sorted by number.</summary>
    public required ImmutableArray<RemotePort> Ports { get; init; }

    public required ImmutableArray<RemoteEndpoint> Endpoints { get; init; }

    /// <summary>Ports that some of the endpoints do not serve.</summary>
    public IEnumerable<RemotePort> Partial => Ports.Where(port => !Endpoints.All(endpoint => endpoint.Serves(port)));

    /// <summary>In which order the endpoints are used; null where none is nearer, and none is left because of what it answers.</summary>
    public required FailoverOrder? Failover { get; init; }

    /// <summary>The namespaces whose workloads see it.</summary>
    public required ImmutableSortedSet<string> ExportTo { get; init; }

    /// <summary>The name in TLS; null means the one that Istio makes of service and port, which gateways that pass TLS through understand.</summary>
    public string? Sni { get; init; }

    /// <summary>SPIFFE IDs that may answer.</summary>
    public required ImmutableArray<string> ServerIds { get; init; }
}
