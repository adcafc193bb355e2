namespace HybridMesh.Store.Resources;

/// <summary>One resource as the store holds it.</summary>
public sealed record StoredResource
{
    /// <summary>Its fully qualified name, such as <c>organizations/acme/tenants/retail</c>.</summary>
    public required string Fqn { get; init; }

    /// <summary>FQN of its parent, an ancestor in the name's path; null at a root.</summary>
    public string? ParentFqn { get; init; }

    /// <summary>Identity of its kind, such as <c>gateway/Tier1Gateway</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The last name of the FQN.</summary>
    public string Name => Fqn[(Fqn.LastIndexOf('/') + 1)..];

    /// <summary>What the user wrote: a JSON object. White space and the order of keys carry no meaning and are not kept.</summary>
    public required string Document { get; init; }

    /// <summary>True while deletion is refused.</summary>
    public bool IsProtected { get; init; }

    /// <summary>Never reused, unlike the FQN.</summary>
    public required Guid Uid { get; init; }

    /// <summary>Opaque version of this state; never repeats, not even when the document returns to an earlier one.</summary>
    public required string Etag { get; init; }

    /// <summary>The revision that made this state.</summary>
    public required long Revision { get; init; }

    /// <summary>The database's time of the first write.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The database's time of <see cref="Revision"/>.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }
}
