using HybridMesh.Contracts.Errors;
using HybridMesh.Contracts.Fields.Selectors;

namespace HybridMesh.Contracts.Rules;

/// <summary>A list of clusters over which requests are spread.</summary>
internal static class ClusterRule
{
    public static IEnumerable<Violation> Check(string path, IReadOnlyList<ClusterDestination> clusters) =>
        clusters
            .SelectMany((cluster, index) => CheckOne($"{path}[{index}]", cluster))
            .Concat(UniqueRule.Check(clusters, cluster => cluster.Name, index => $"{path}[{index}].name", "the cluster"));

    private static IEnumerable<Violation> CheckOne(string path, ClusterDestination cluster) =>
        new[] { NameRule.Check($"{path}.name", cluster.Name ?? ""), Placeholders.Check($"{path}.network", cluster.Network ?? "") }
            .Concat(cluster.Labels.Select(label => SelectorRule.CheckLabel($"{path}.labels", label.Key, label.Value)))
            .OfType<Violation>();
}
