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
    [NotEnforcedYet("the gateway does not check callers yet: the server is not exposed")]
    public Authentication? Authentication { get; init; }

    /// <summary>What callers may do.</summary>
    [NotEnforcedYet("the gateway does not authorize callers yet: the server is not exposed")]
    public Authorization? Authorization { get; init; }

    /// <summary>Limits on the number of requests.</summary>
    [NotEnforcedYet("the gateway does not limit requests yet: the server is not exposed")]
    public RateLimiting? RateLimiting { get; init; }

    /// <summary>True answers the share of a cluster that is out with 503 instead of spreading it over the others. Default false.</summary>
    public bool StrictWeights { get; init; }
}
