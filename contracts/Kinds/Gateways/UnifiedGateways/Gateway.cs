using HybridMesh.Contracts.Fields.Selectors;
using HybridMesh.Contracts.Resources;
using HybridMesh.Contracts.Shapes;

namespace HybridMesh.Contracts.Kinds.Gateways.UnifiedGateways;

/// <summary>
/// A gateway that sends requests to other clusters (tier 1), or to services of its own cluster or outside the mesh (tier 2): all its servers do the
/// same. One that does neither answers at its own ports only.
/// </summary>
[NotSupportedYet("wasmPlugins", "extensions come with the kind WasmExtension")]
[NotSupportedYet("waf", "the web application firewall has its own issue")]
[NotSupportedYet("configGenerationMetadata", "in YAML, metadata.labels and metadata.annotations say the same")]
[FieldHint("externalServers", "in a Gateway servers are below 'http', and clusters below 'routing.rules[].route.clusterDestination'")]
[FieldHint("tlsPassthrough", "in a Gateway passthrough servers are below 'tls'")]
public sealed record Gateway : IResourceSpec
{
    /// <summary>The gateway processes that take this configuration.</summary>
    public required WorkloadSelector WorkloadSelector { get; init; }

    /// <summary>Hostnames that are served over HTTP, terminating TLS where asked.</summary>
    public IReadOnlyList<GatewayHttpServer> Http { get; init; } = [];

    /// <summary>Hostnames whose TLS goes through unopened.</summary>
    [NotEnforcedYet("only Istio gateways forward TLS, others do not expose the servers")]
    public IReadOnlyList<GatewayTlsServer> Tls { get; init; } = [];

    /// <summary>Ports with other protocols, terminating TLS where asked.</summary>
    [NotEnforcedYet("only Istio gateways forward TCP, others do not expose the servers")]
    public IReadOnlyList<GatewayTcpServer> Tcp { get; init; } = [];

    /// <summary>
    /// Which workloads may call the external hosts that servers with <c>trafficMode: EGRESS</c> lead to. Whatever is not named may not be called.
    /// </summary>
    public IReadOnlyList<EgressPermission> EgressAuthorization { get; init; } = [];
}
