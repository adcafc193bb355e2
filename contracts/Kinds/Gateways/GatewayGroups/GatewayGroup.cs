using HybridMesh.Contracts.Fields.Selectors;
using HybridMesh.Contracts.Resources;
using HybridMesh.Contracts.Shapes;

namespace HybridMesh.Contracts.Kinds.Gateways.GatewayGroups;

/// <summary>Gateways of a workspace that are managed together.</summary>
[NotSupportedYet("profiles", "profiles come with the kind Profile")]
[NotSupportedYet("configGenerationMetadata", "in YAML, metadata.labels and metadata.annotations say the same")]
[FieldHint("securityDomain", "only security groups have a security domain")]
public sealed record GatewayGroup : IResourceSpec
{
    /// <summary>The namespaces of the group, within those of its workspace.</summary>
    public required NamespaceSelector NamespaceSelector { get; init; }

    /// <summary>Which kinds the group holds; absent means BRIDGED.</summary>
    public ConfigMode? ConfigMode { get; init; }

    /// <summary>While true, neither this nor an ancestor of it can be deleted. Default false.</summary>
    public bool DeletionProtectionEnabled { get; init; }
}
