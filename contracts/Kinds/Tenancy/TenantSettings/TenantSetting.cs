using HybridMesh.Contracts.Resources;
using HybridMesh.Contracts.Shapes;

namespace HybridMesh.Contracts.Kinds.Tenancy.TenantSettings;

/// <summary>What holds in a whole tenant. One per tenant; in this release there is nothing to set.</summary>
[NotSupportedYet("defaultSecuritySetting", "it comes with the security kinds")]
[NotSupportedYet("defaultTrafficSetting", "it comes with the traffic kinds")]
[FieldHint("failoverSettings", "organizations, workspaces and servers of gateways have it")]
[FieldHint("propagationStrategy", "it belongs below 'defaultSecuritySetting'")]
public sealed record TenantSetting : IResourceSpec;
