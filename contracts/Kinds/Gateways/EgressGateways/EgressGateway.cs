using HybridMesh.Contracts.Fields.Selectors;
using HybridMesh.Contracts.Resources;
using HybridMesh.Contracts.Shapes;

namespace HybridMesh.Contracts.Kinds.Gateways.EgressGateways;

/// <summary>
/// A gateway through which workloads call hosts outside the mesh: they speak HTTP, and the gateway speaks TLS with the host. A Gateway with
/// servers whose <c>trafficMode</c> is EGRESS does the same, and says routes, paths and methods too.
/// </summary>
[NotSupportedYet("extension", "extensions come with the kind WasmExtension")]
[NotSupportedYet("configGenerationMetadata", "in YAML, metadata.labels and metadata.annotations say the same")]
[FieldHint("egressAuthorization", "in an EgressGateway the list is 'authorization'")]
[FieldHint("http", "an EgressGateway has no servers: the hosts are below 'authorization[].to'")]
public sealed record EgressGateway : IResourceSpec
{
    /// <summary>The gateway processes that take this configuration.</summary>
    public required WorkloadSelector WorkloadSelector { get; init; }

    /// <summary>Who may call which hosts. Whatever is not named may not be called; empty means nothing may.</summary>
    public IReadOnlyList<EgressGrant> Authorization { get; init; } = [];
}
