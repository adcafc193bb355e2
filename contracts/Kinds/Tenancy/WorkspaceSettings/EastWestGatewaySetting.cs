using HybridMesh.Contracts.Fields.Selectors;
using HybridMesh.Contracts.Shapes;

namespace HybridMesh.Contracts.Kinds.Tenancy.WorkspaceSettings;

/// <summary>Services of a workspace that workloads of other clusters can call by their own names, and the gateways that let them in.</summary>
[NotSupportedYet("configGenerationMetadata", "in YAML, metadata.labels and metadata.annotations of the setting say the same")]
public sealed record EastWestGatewaySetting
{
    /// <summary>The Istio gateways that take the calls, in a namespace of the workspace.</summary>
    public required WorkloadSelector WorkloadSelector { get; init; }

    /// <summary>Any of them; absent or empty means all services of the workspace. A service that several settings select belongs to the first.</summary>
    public IReadOnlyList<ServiceSelector> ExposedServices { get; init; } = [];
}
