using HybridMesh.Contracts.Errors;
using HybridMesh.Contracts.Resources;

namespace HybridMesh.Contracts.Kinds;

/// <summary>
/// Everything that is said about a kind, once. REST, OpenAPI, hmctl and every other surface follow from it.
/// </summary>
public sealed record KindDescriptor
{
    private KindDescriptor()
    {
    }

    /// <summary>First label of the apiVersion: <c>api</c>, <c>gateway</c>, <c>traffic</c>, …</summary>
    public required string Area { get; init; }

    /// <summary>The kind as written in YAML, such as <c>Tier1Gateway</c>. Unique only together with <see cref="Area"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>The collection in the FQN, such as <c>tier1gateways</c>.</summary>
    public required string Collection { get; init; }

    /// <summary>The collection of the parent kind, such as <c>gatewaygroups</c>; null for a root.</summary>
    public required string? Parent { get; init; }

    /// <summary>
    /// The metadata key that holds this kind's name in documents of its descendants, such as <c>tenant</c> or <c>group</c>; null for leaves.
    /// </summary>
    public string? MetadataKey { get; init; }

    /// <summary>
    /// A second, typed name of <see cref="MetadataKey"/> in metadata and annotations, such as <c>gatewayGroup</c> for <c>group</c>; null when
    /// there is none.
    /// </summary>
    public string? TypedMetadataKey { get; init; }

    /// <summary>Names that hmctl accepts beside kind and collection, such as <c>t1</c>.</summary>
    public IReadOnlyList<string> ShortNames { get; init; } = [];

    /// <summary>Type of the spec, an <see cref="IResourceSpec"/>.</summary>
    public required Type SpecType { get; init; }

    /// <summary>Structural checks of this object alone: reports every violation, paths start at <c>spec</c>.</summary>
    public required Func<IResourceSpec, IEnumerable<Violation>> Validate { get; init; }

    /// <summary>True while the kind's spec forbids deletion (<c>spec.deletionProtectionEnabled</c>).</summary>
    public Func<IResourceSpec, bool> IsProtected { get; init; } = static _ => false;

    /// <summary>True when what protects an object of the kind from deletion protects it from changes too.</summary>
    public bool IsFrozenWhileProtected { get; init; }

    /// <summary>
    /// The namespace selectors (<c>cluster/namespace</c>) by which objects of the kind own namespaces: no other tenant's may cross them. Null
    /// when the kind owns none.
    /// </summary>
    public Func<IResourceSpec, IReadOnlyList<string>>? ClaimedNamespaces { get; init; }

    /// <summary>True when a parent takes one object of the kind: a second one, of whatever name, is refused.</summary>
    public bool IsOnlyChild { get; init; }

    /// <summary>Brings an object that was read into its one stored form; must change nothing the second time.</summary>
    public Func<Resource, Resource> Normalize { get; init; } = static resource => resource;

    /// <summary>The permission needed to write an object of this kind.</summary>
    public required Permission WritePermission { get; init; }

    /// <summary>The kind that users should prefer, when this one is deprecated; null otherwise.</summary>
    public string? Successor { get; init; }

    /// <summary>
    /// What people call the objects of the kind: the collection, or where several kinds share that, the kind's own plural, such as
    /// <c>workspacesettings</c>. Unique.
    /// </summary>
    public string PluralName =>
        KindCatalog.All.Count(kind => kind.Collection == Collection) == 1 ? Collection : $"{Kind}s".ToLowerInvariant();

    /// <summary>Number of ancestors: 0 for a root. Objects are applied in this order.</summary>
    public int Level => Parent is null ? 0 : KindCatalog.OfCollection(Parent).Level + 1;

    /// <summary>Our apiVersion, such as <c>gateway.hybridmesh.io/v2</c>: what is written back.</summary>
    public string ApiVersion => $"{Area}.hybridmesh.io/v2";

    /// <summary>Identity of the kind in the store and on the bus: <c>gateway/Tier1Gateway</c>.</summary>
    public string Id => $"{Area}/{Kind}";

    /// <summary>This kind and its ancestors, the root first.</summary>
    public IReadOnlyList<KindDescriptor> Lineage => Parent is null ? [this] : [.. KindCatalog.OfCollection(Parent).Lineage, this];

    /// <inheritdoc/>
    public bool Equals(KindDescriptor? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => Id.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => Id;

    /// <summary>Builds the descriptor of a kind.</summary>
    public static KindDescriptor For<TSpec>(
        string area,
        string kind,
        string collection,
        string? parent,
        Func<TSpec, IEnumerable<Violation>> validate,
        Permission writePermission)
        where TSpec : class, IResourceSpec =>
        new()
        {
            Area = area,
            Kind = kind,
            Collection = collection,
            Parent = parent,
            SpecType = typeof(TSpec),
            Validate = spec => validate((TSpec)spec),
            WritePermission = writePermission,
        };
}
