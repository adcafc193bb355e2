using HybridMesh.Contracts.Fields.Failover;
using HybridMesh.Contracts.Resources;
using HybridMesh.Contracts.Shapes;

namespace HybridMesh.Contracts.Kinds.Tenancy.WorkspaceSettings;

/// <summary>What holds in a whole workspace. One per workspace.</summary>
[NotSupportedYet("defaultSecuritySetting", "it comes with the security kinds")]
[NotSupportedYet("defaultTrafficSetting", "it comes with the traffic kinds")]
[FieldHint("networkSettings", "only an OrganizationSetting has it")]
[FieldHint("propagationStrategy", "it belongs below 'defaultSecuritySetting'")]
public sealed record WorkspaceSetting : IResourceSpec
{
    /// <summary>In which order clusters take requests for hosts of this workspace's gateways that have no weights; absent inherits.</summary>
    public FailoverSettings? FailoverSettings { get; init; }

    /// <summary>Which region takes over. Excludes failoverSettings, which has the same list.</summary>
    [Deprecated("failoverSettings.regionalFailover says the same")]
    public IReadOnlyList<RegionalFailover> RegionalFailover { get; init; } = [];

    /// <summary>
    /// Services that workloads of other clusters with Istio can call by their own names, where their own cluster has no service of the name.
    /// </summary>
    public IReadOnlyList<EastWestGatewaySetting> DefaultEastWestGatewaySettings { get; init; } = [];

    /// <summary>
    /// Which hostnames of the tenant's gateways the workloads of this workspace can call inside the mesh, in clusters with Istio; absent means
    /// all of them.
    /// </summary>
    public HostsReachability? HostsReachability { get; init; }
}
