using HybridMesh.Contracts.Resources;
using HybridMesh.GlobalControlPlane.Model;
using HybridMesh.GlobalControlPlane.Model.Facts;

namespace HybridMesh.GlobalControlPlane.Analysis.Namespaces;

/// <summary>The namespaces that are known to exist: those that agents report, and those of gateways that joined.</summary>
internal sealed class KnownNamespaces(MeshModel model)
{
    private readonly Lazy<Dictionary<string, SortedSet<string>>> _clusters = new(() => ByNamespace(model));

    /// <summary>Those of an organization's clusters that a pattern matches, as cluster and namespace, sorted.</summary>
    public IEnumerable<(string Cluster, string Namespace)> Matching(Fqn organization, NamespacePattern pattern)
    {
        var names = pattern.NamesOneNamespace ? [pattern.Namespace] : _clusters.Value.Keys.Order(StringComparer.Ordinal).ToArray();
        return from name in names
               from cluster in _clusters.Value.GetValueOrDefault(name, [])
               where pattern.Matches(cluster, name) && model.IsInView(organization, cluster)
               select (cluster, name);
    }

    /// <summary>True when an agent has said what namespaces there are where a pattern looks.</summary>
    public bool IsReported(NamespacePattern pattern) => pattern.Cluster == "*" ? !model.Reports.IsEmpty : model.Reports.ContainsKey(pattern.Cluster);

    private static Dictionary<string, SortedSet<string>> ByNamespace(MeshModel model)
    {
        var clusters = new Dictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        foreach (var (cluster, report) in model.Reports)
        {
            foreach (var name in report.Namespaces.Union(report.Gateways.Keys))
            {
                Add(name, cluster);
            }
        }

        foreach (var target in model.TargetsByNamespace.Items)
        {
            Add(target.Namespace, target.Cluster);
        }

        return clusters;

        void Add(string name, string cluster)
        {
            if (!clusters.TryGetValue(name, out var found))
            {
                clusters[name] = found = new SortedSet<string>(StringComparer.Ordinal);
            }

            found.Add(cluster);
        }
    }
}
