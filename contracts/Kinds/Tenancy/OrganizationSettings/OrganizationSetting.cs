using HybridMesh.Contracts.Fields.Failover;
using HybridMesh.Contracts.Resources;
using HybridMesh.Contracts.Shapes;

namespace HybridMesh.Contracts.Kinds.Tenancy.OrganizationSettings;

/// <summary>What holds in a whole organization. One per organization.</summary>
[NotSupportedYet("defaultSecuritySetting", "it comes with the security kinds")]
[NotSupportedYet("defaultTrafficSetting", "it comes with the traffic kinds")]
[FieldHint("networkReachability", "it belongs below 'networkSettings'")]
[FieldHint("propagationStrategy", "it belongs below 'defaultSecuritySetting'")]
public sealed record OrganizationSetting : IResourceSpec
{
    /// <summary>Which networks reach which; absent means that each reaches only itself.</summary>
    public NetworkSettings? NetworkSettings { get; init; }

    /// <summary>In which order clusters take requests that have no weights; absent means topologyChoice CLUSTER.</summary>
    public FailoverSettings? FailoverSettings { get; init; }

    /// <summary>Which region takes over. Excludes failoverSettings, which has the same list.</summary>
    [Deprecated("failoverSettings.regionalFailover says the same")]
    public IReadOnlyList<RegionalFailover> RegionalFailover { get; init; } = [];
}
