using HybridMesh.Contracts.Kinds;

namespace HybridMesh.Contracts.Resources;

/// <summary>One resource as users see it: identity, metadata, spec and, once stored, what the server set.</summary>
public sealed record Resource
{
    /// <summary>Its name in the hierarchy.</summary>
    public required Fqn Fqn { get; init; }

    /// <summary>Its kind.</summary>
    public required KindDescriptor Kind { get; init; }

    /// <summary>Names for people, labels and annotations.</summary>
    public ResourceMetadata Metadata { get; init; } = new();

    /// <summary>What the user wants; its type is the kind's <see cref="KindDescriptor.SpecType"/>.</summary>
    public required IResourceSpec Spec { get; init; }

    /// <summary>
    /// Fields of a stored document that this release does not know, kept for neighbours that do. Empty for input, where unknown fields
    /// are refused.
    /// </summary>
    public IReadOnlyList<UnknownField> UnknownFields { get; init; } = [];

    /// <summary>What the server set; null before the first write.</summary>
    public ServerFields? Server { get; init; }
}
