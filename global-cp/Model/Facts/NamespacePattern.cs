namespace HybridMesh.GlobalControlPlane.Model.Facts;

/// <summary>One entry of a namespace selector, such as <c>*/shop</c>, <c>c1/*</c> or <c>c1/shop*</c>.</summary>
internal readonly record struct NamespacePattern(string Cluster, string Namespace)
{
    /// <summary>Any cluster, or any namespace.</summary>
    public const string Any = "*";

    /// <summary>From the most specific (<c>c/ns</c>) to the least (<c>*/*</c>), as a number that grows with it.</summary>
    public int Specificity => (Cluster, Namespace) switch
    {
        (not Any, var exact) when !exact.EndsWith('*') => 5,
        (not Any, not Any) => 4,
        (Any, var exact) when !exact.EndsWith('*') => 3,
        (not Any, Any) => 2,
        (Any, not Any) => 1,
        _ => 0,
    };

    /// <summary>True when the namespace part names one namespace.</summary>
    public bool NamesOneNamespace => !Namespace.EndsWith('*');

    public static NamespacePattern Parse(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? new NamespacePattern(Any, text) : new NamespacePattern(text[..slash], text[(slash + 1)..]);
    }

    /// <summary>True when every namespace that the other matches is matched here.</summary>
    public bool Contains(NamespacePattern other) =>
        (Cluster == Any || Cluster == other.Cluster)
        && (NamesOneNamespace ? Namespace == other.Namespace : other.Namespace.StartsWith(Namespace[..^1], StringComparison.Ordinal));

    /// <summary>True when both match a namespace that there may be.</summary>
    public bool Overlaps(NamespacePattern other) =>
        (Cluster == Any || other.Cluster == Any || Cluster == other.Cluster)
        && ((this with { Cluster = Any }).Contains(other with { Cluster = Any }) || (other with { Cluster = Any }).Contains(this with { Cluster = Any }));

    public override string ToString() => $"{Cluster}/{Namespace}";

    public bool Matches(string cluster, string @namespace) =>
        (Cluster == Any || Cluster == cluster)
        && (NamesOneNamespace ? Namespace == @namespace : @namespace.StartsWith(Namespace[..^1], StringComparison.Ordinal));
}
