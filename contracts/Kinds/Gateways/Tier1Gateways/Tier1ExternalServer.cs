using System.ComponentModel.DataAnnotations;
using HybridMesh.Contracts.Fields.AccessControl;
using HybridMesh.Contracts.Fields.Http;
using HybridMesh.Contracts.Fields.RateLimits;
using HybridMesh.Contracts.Fields.Selectors;
using HybridMesh.Contracts.Fields.Tls;
using HybridMesh.Contracts.Shapes;

namespace HybridMesh.Contracts.Kinds.Gateways.Tier1Gateways;

/// <summary>One hostname at one port at the edge, and the clusters that serve it.</summary>
public sealed record Tier1ExternalServer
{
    /// <summary>Name, unique in the gateway; it appears in metrics.</summary>
    public required string Name { get; init; }

    /// <summary>Port that clients use, 1 to 65535 but not 15443.</summary>
    [Range(1, 65535)]
    public required int Port { get; init; }

    /// <summary>Host name that clients use.</summary>
    public required string Hostname { get; init; }

    /// <summary>TLS at the edge; absent or empty means plaintext.</summary>
    public ServerTlsSettings? Tls { get; init; }

    /// <summary>Clusters that take the requests; absent or empty means all that expose the host name. Excludes a redirect.</summary>
    public IReadOnlyList<ClusterDestination> Clusters { get; init; } = [];

    /// <summary>Answers every request with a redirection. Excludes clusters.</summary>
    public Redirect? Redirect { get; init; }

    /// <summary>Who callers are.</summary>
    [NotEnforcedYet("only Istio gateways check callers, others do not expose the server")]
    public Authentication? Authentication { get; init; }

    /// <summary>What callers may do.</summary>
    [NotEnforcedYet("only Istio gateways authorize callers, others do not expose the server")]
    public Authorization? Authorization { get; init; }

    /// <summary>Limits on the number of requests.</summary>
    [NotEnforcedYet("only Istio gateways limit requests, others do not expose the server")]
    public RateLimiting? RateLimiting { get; init; }

    /// <summary>True answers the share of a cluster that is out with 503 instead of spreading it over the others. Default false.</summary>
    public bool StrictWeights { get; init; }
}
