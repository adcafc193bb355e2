namespace HybridMesh.Contracts.Fields.Selectors;

/// <summary>Namespaces of clusters that belong to a workspace or a group.</summary>
public sealed record NamespaceSelector
{
    /// <summary>At least one of <c>cluster/namespace</c>, <c>*/namespace</c>, <c>cluster/*</c>, <c>cluster/prefix*</c>, <c>*/*</c>.</summary>
    public required IReadOnlyList<string> Names { get; init; }
}
