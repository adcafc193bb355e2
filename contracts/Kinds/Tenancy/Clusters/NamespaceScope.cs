namespace HybridMesh.Contracts.Kinds.Tenancy.Clusters;

/// <summary>Which namespaces of a cluster are the same as those of other clusters.</summary>
public sealed record NamespaceScope
{
    /// <summary>The scope of all namespaces but the exceptions; absent means GLOBAL.</summary>
    public NamespaceScopeKind? Scope { get; init; }

    /// <summary>Namespaces with the opposite scope.</summary>
    public IReadOnlyList<string> Exceptions { get; init; } = [];
}
