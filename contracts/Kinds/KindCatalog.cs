namespace HybridMesh.Contracts.Kinds;

/// <summary>All kinds, one line each, parents before children: the order in which a set of documents is applied.</summary>
public static class KindCatalog
{
    /// <summary>Every kind.</summary>
    public static IReadOnlyList<KindDescriptor> All { get; } =
    [
    ];
}
