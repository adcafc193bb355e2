using HybridMesh.Contracts.Resources;
using HybridMesh.Contracts.Shapes;

namespace HybridMesh.Contracts.Kinds.Tenancy.Organizations;

/// <summary>The root of the hierarchy: usually one per installation.</summary>
[NotSupportedYet("profiles", "profiles come with the kind Profile")]
[NotSupportedYet("configGenerationMetadata", "in YAML, metadata.labels and metadata.annotations say the same")]
[NotSupportedYet("serviceAccountKeySettings", "service accounts come with access control")]
public sealed record Organization : IResourceSpec
{
    /// <summary>While true, neither this nor an ancestor of it can be deleted. Default false.</summary>
    public bool DeletionProtectionEnabled { get; init; }

    /// <summary>Namespaces of every cluster that no workspace owns, whatever its selector says: those of the platform.</summary>
    public IReadOnlyList<string> SystemNamespaces { get; init; } = [];
}
