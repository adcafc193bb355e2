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

    /// <summary>What the server set; null before the first write.</summary>
    public ServerFields? Server { get; init; }
}

/// <summary>What only the server sets. In input these are ignored, apart from the etag as a precondition.</summary>
/// <param name="Uid">Never reused, unlike the FQN.</param>
/// <param name="Etag">Version of the resource's state.</param>
/// <param name="Revision">The revision of the whole store that last changed this resource.</param>
/// <param name="CreatedAt">The database's time of the first write.</param>
/// <param name="UpdatedAt">The database's time of <paramref name="Revision"/>.</param>
public sealed record ServerFields(Guid Uid, Etag Etag, long Revision, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt);
