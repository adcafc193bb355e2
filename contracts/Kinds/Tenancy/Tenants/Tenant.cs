using HybridMesh.Contracts.Resources;
using HybridMesh.Contracts.Shapes;

namespace HybridMesh.Contracts.Kinds.Tenancy.Tenants;

/// <summary>A team or business unit that owns workspaces; tenants do not nest.</summary>
[NotSupportedYet("profiles", "profiles come with the kind Profile")]
[NotSupportedYet("configGenerationMetadata", "in YAML, metadata.labels and metadata.annotations say the same")]
[NotSupportedYet("securityDomain", "security domains come with the security kinds")]
public sealed record Tenant : IResourceSpec
{
    /// <summary>While true, neither this nor an ancestor of it can be deleted. Default false.</summary>
    public bool DeletionProtectionEnabled { get; init; }
}
