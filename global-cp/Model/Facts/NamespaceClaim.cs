using System.Collections.Immutable;

namespace HybridMesh.GlobalControlPlane.Model.Facts;

/// <summary>The namespaces that a workspace or a group selects.</summary>
/// <param name="Order">Who came first.</param>
/// <param name="Patterns">Any of them.</param>
/// <param name="IsPrivileged">True for a workspace whose gateways may route to the tenant's other workspaces.</param>
internal sealed record NamespaceClaim(ClaimOrder Order, ImmutableArray<NamespacePattern> Patterns, bool IsPrivileged) : IFact
{
    /// <summary>Specificity of the most specific pattern that covers the namespace; null when none does.</summary>
    public int? SpecificityFor(string cluster, string @namespace) =>
        Patterns.Where(pattern => pattern.Matches(cluster, @namespace)).Max(pattern => (int?)pattern.Specificity);

    /// <summary>The most specific of its patterns that cover the namespace, by place; null when none does.</summary>
    public string? PlaceFor(string cluster, string @namespace) =>
        SpecificityFor(cluster, @namespace) is { } specificity
            ? $"spec.namespaceSelector.names[{Patterns.IndexOf(Patterns.First(pattern => pattern.Matches(cluster, @namespace) && pattern.Specificity == specificity))}]"
            : null;

    /// <summary>The namespaces it names one by one, and <c>*</c> when any pattern is wider.</summary>
    public IEnumerable<string> Buckets => Patterns.Select(pattern => pattern.NamesOneNamespace ? pattern.Namespace : "*").Distinct();

    /// <summary>The clusters it names, and <c>*</c> when any pattern is for all.</summary>
    public IEnumerable<string> Clusters => Patterns.Select(pattern => pattern.Cluster).Distinct();

    public bool Covers(string cluster, string @namespace) => SpecificityFor(cluster, @namespace) is not null;

    public void WriteTo(FingerprintWriter writer)
    {
        writer.Add(Order.Created);
        writer.Add(IsPrivileged);
        writer.Add((long)Patterns.Length);
        foreach (var pattern in Patterns)
        {
            writer.Add(pattern.Cluster);
            writer.Add(pattern.Namespace);
        }
    }
}
