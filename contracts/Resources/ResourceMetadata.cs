namespace HybridMesh.Contracts.Resources;

/// <summary>What a user says about a resource beside its spec. Ancestors are not here: the FQN has them.</summary>
public sealed record ResourceMetadata
{
    /// <summary>Name for people; null when not set. At most 256 characters.</summary>
    public string? DisplayName { get; init; }

    /// <summary>Free text; null when not set. At most 4096 characters.</summary>
    public string? Description { get; init; }

    /// <summary>Labels; on a Cluster these select it. Never null.</summary>
    public IReadOnlyDictionary<string, string> Labels { get; init; } = new Dictionary<string, string>();

    /// <summary>Annotations, foreign ones kept. Never null.</summary>
    public IReadOnlyDictionary<string, string> Annotations { get; init; } = new Dictionary<string, string>();
}
