using HybridMesh.Contracts.Resources;
using HybridMesh.Contracts.Shapes;

namespace HybridMesh.Contracts.Kinds.Tenancy.Clusters;

/// <summary>A cluster whose agent takes configuration and reports what is there.</summary>
[NotSupportedYet("configGenerationMetadata", "in YAML, metadata.labels and metadata.annotations say the same")]
[OutputField("installTemplate")]
[OutputField("serviceAccount")]
[OutputField("state")]
[OutputField("namespaces")]
public sealed record Cluster : IResourceSpec
{
    /// <summary>Lifetime of a join token made for this cluster; absent means 1h.</summary>
    public TimeSpan? TokenTtl { get; init; }

    /// <summary>Name of the network the cluster is in; empty is reachable from everywhere.</summary>
    public string? Network { get; init; }

    /// <summary>Trust domain of the cluster; absent means what the agent reports.</summary>
    public string? TrustDomain { get; init; }

    /// <summary>Whether the cluster hosts tier-1 gateways. Deprecated: every cluster may.</summary>
    [Deprecated("every cluster may host tier-1 gateways")]
    public bool Tier1Cluster { get; init; }

    /// <summary>Where the cluster is; absent means what the agent finds.</summary>
    public ClusterLocality? Locality { get; init; }

    /// <summary>
    /// Which namespaces are the same as those of that name in other clusters; absent means all. Services of those that are not are neither
    /// offered to other clusters by their own names, nor called there.
    /// </summary>
    public NamespaceScope? NamespaceScope { get; init; }

    /// <summary>Takes the cluster out of every gateway that would send requests to it, for maintenance. Default false.</summary>
    public bool Drain { get; init; }

    /// <summary>How tier-1 gateways reach the gateways of this cluster; absent means MTLS.</summary>
    public GatewayTransport? GatewayTransport { get; init; }

    /// <summary>
    /// GatewayClass of the gateways that are made in this cluster where it has Gateway API and no Istio; absent means the only one that its
    /// controller accepted.
    /// </summary>
    public string? GatewayClass { get; init; }

    /// <summary>
    /// Copy of the labels in metadata, which are what counts; on input it fills them when they are absent, and it is never written.
    /// </summary>
    public IReadOnlyDictionary<string, string> Labels { get; init; } = new Dictionary<string, string>();
}
