using HybridMesh.Contracts.Fields.Selectors;
using HybridMesh.Contracts.Resources;
using HybridMesh.Contracts.Shapes;

namespace HybridMesh.Contracts.Kinds.Tenancy.Workspaces;

/// <summary>A part of a tenant that owns namespaces in clusters.</summary>
[NotSupportedYet("profiles", "profiles come with the kind Profile")]
[NotSupportedYet("configGenerationMetadata", "in YAML, metadata.labels and metadata.annotations say the same")]
[NotSupportedYet("isolationBoundary", "isolation boundaries need the Kubernetes platform")]
[NotSupportedYet("securityDomain", "security domains come with the security kinds")]
public sealed record Workspace : IResourceSpec
{
    /// <summary>The namespaces that belong to this workspace alone.</summary>
    public required NamespaceSelector NamespaceSelector { get; init; }

    /// <summary>Whether gateways of this workspace may route to services of other workspaces. Default false.</summary>
    public bool Privileged { get; init; }

    /// <summary>While true, neither this nor an ancestor of it can be deleted. Default false.</summary>
    public bool DeletionProtectionEnabled { get; init; }
}
