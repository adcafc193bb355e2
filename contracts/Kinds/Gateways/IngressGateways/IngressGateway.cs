using HybridMesh.Contracts.Fields.Selectors;
using HybridMesh.Contracts.Resources;
using HybridMesh.Contracts.Shapes;

namespace HybridMesh.Contracts.Kinds.Gateways.IngressGateways;

/// <summary>A gateway that brings requests to the services of its cluster.</summary>
[NotSupportedYet("extension", "extensions come with the kind WasmExtension")]
[NotSupportedYet("waf", "the web application firewall has its own issue")]
[NotSupportedYet("configGenerationMetadata", "in YAML, metadata.labels and metadata.annotations say the same")]
public sealed record IngressGateway : IResourceSpec
{
    /// <summary>The gateway processes that take this configuration.</summary>
    public required WorkloadSelector WorkloadSelector { get; init; }

    /// <summary>Hostnames that are served.</summary>
    public IReadOnlyList<IngressHttpServer> Http { get; init; } = [];

    /// <summary>Hostnames whose TLS goes through unopened.</summary>
    [NotEnforcedYet("only Istio gateways forward TLS, others do not expose the servers")]
    public IReadOnlyList<IngressTlsServer> TlsPassthrough { get; init; } = [];

    /// <summary>Ports with other protocols, terminating TLS where asked.</summary>
    [NotEnforcedYet("only Istio gateways forward TCP, others do not expose the servers")]
    public IReadOnlyList<IngressTcpServer> Tcp { get; init; } = [];
}
