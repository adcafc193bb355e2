using HybridMesh.Contracts.Fields.Selectors;
using HybridMesh.Contracts.Resources;
using HybridMesh.Contracts.Shapes;

namespace HybridMesh.Contracts.Kinds.Gateways.Tier1Gateways;

/// <summary>A gateway at the edge that spreads the requests for a hostname over clusters.</summary>
[NotSupportedYet("extension", "extensions come with the kind WasmExtension")]
[NotSupportedYet("waf", "the web application firewall has its own issue")]
[NotSupportedYet("configGenerationMetadata", "in YAML, metadata.labels and metadata.annotations say the same")]
public sealed record Tier1Gateway : IResourceSpec
{
    /// <summary>The gateway processes that take this configuration.</summary>
    public required WorkloadSelector WorkloadSelector { get; init; }

    /// <summary>Hostnames that are served, terminating TLS where asked.</summary>
    public IReadOnlyList<Tier1ExternalServer> ExternalServers { get; init; } = [];

    /// <summary>Hostnames whose TLS goes through unopened.</summary>
    [NotEnforcedYet("only Istio gateways forward TLS, others do not expose the servers")]
    public IReadOnlyList<Tier1PassthroughServer> PassthroughServers { get; init; } = [];

    /// <summary>Ports with other protocols, terminating TLS where asked.</summary>
    [NotEnforcedYet("only Istio gateways forward TCP, others do not expose the servers")]
    public IReadOnlyList<Tier1TcpServer> TcpExternalServers { get; init; } = [];

    /// <summary>Hostnames for workloads of the mesh whose network does not reach the clusters that serve them.</summary>
    [NotEnforcedYet("only Istio gateways serve workloads of the mesh, others do not expose the servers")]
    public IReadOnlyList<Tier1InternalServer> InternalServers { get; init; } = [];

    /// <summary>The same with protocols other than HTTP.</summary>
    [NotEnforcedYet("only Istio gateways serve workloads of the mesh, others do not expose the servers")]
    public IReadOnlyList<Tier1InternalTcpServer> TcpInternalServers { get; init; } = [];
}
