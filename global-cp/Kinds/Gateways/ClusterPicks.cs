using System.Collections.Immutable;
using System.Numerics;
using HybridMesh.Contracts.Errors;
using HybridMesh.Contracts.Fields.Selectors;
using HybridMesh.GlobalControlPlane.Model;
using HybridMesh.GlobalControlPlane.Model.Facts;

namespace HybridMesh.GlobalControlPlane.Kinds.Gateways;

/// <summary>The clusters that a rule's list chooses, and why others of the list are not among them.</summary>
internal sealed class ClusterPicks(TranslationScope scope, SortedDictionary<string, Tier2Site> sites)
{
    private readonly HashSet<string> _named = new(StringComparer.Ordinal);

    public ImmutableArray<ClusterPick> Choose(RuleAction.ToClusters route)
    {
        if (route.Clusters.Count == 0)
        {
            // Clusters of other networks are not meant, unless there are no others: then that is worth an explanation.
            var meant = sites.Values.Any(site => site.IsInReach) ? sites.Values.Where(site => site.IsInReach) : sites.Values;
            return [.. meant.Where(site => Explain(site.Name, route.Path) is null).Select(site => new ClusterPick(site.Name, 0, site))];
        }

        (ClusterDestination Entry, string[] Names)[] lists =
            [.. route.Clusters.Select((entry, index) => (entry, Names(entry, $"{route.Path}.clusters[{index}]", route.IsStrict)))];

        // A share that goes to several clusters is divided by their number: multiply first, so that it stays whole.
        var scale = lists.Where(list => list.Names.Length > 1).Aggregate(BigInteger.One, (scale, list) => Multiple(scale, list.Names.Length));
        return
        [
            .. from list in lists
               from name in list.Names
               select new ClusterPick(name, (list.Entry.Weight ?? 0) * scale / list.Names.Length, Candidate(name)),
        ];
    }

    private static BigInteger Multiple(BigInteger left, BigInteger right) =>
        left / BigInteger.GreatestCommonDivisor(left, right) * right;

    private Tier2Site? Candidate(string cluster) =>
        sites.TryGetValue(cluster, out var site) && site.IsCandidate ? site : null;

    // The clusters of one entry that no earlier entry named and that can be used.
    private string[] Names(ClusterDestination entry, string path, bool isStrict)
    {
        var organization = scope.Gateway.Organization;
        if (entry.Name is { } name)
        {
            var cluster = scope.Mesh.Cluster(organization.Child("clusters", name));
            if (cluster is null)
            {
                scope.Draft.AddFinding(ErrorCatalog.MissingCluster, path, $"there is no cluster '{name}'", organization.Child("clusters", name));
            }

            return [.. Usable(cluster is null ? [] : [cluster], entry, path, isStrict)];
        }

        ClusterFacts[] selected = [.. scope.Mesh.ClustersWith(organization, Labels.From(entry.Labels))];
        if (selected.Length == 0)
        {
            scope.Draft.AddFinding(ErrorCatalog.MissingCluster, path, "no cluster has these labels");
        }

        return [.. Usable(selected, entry, path, isStrict)];
    }

    private IEnumerable<string> Usable(ClusterFacts[] clusters, ClusterDestination entry, string path, bool isStrict)
    {
        foreach (var cluster in clusters.Where(cluster => string.IsNullOrEmpty(entry.Network) || cluster.Network == entry.Network))
        {
            var obstacle = Explain(cluster.Fqn.Name, path);
            var keepsShare = isStrict && entry.Weight > 0 && !cluster.IsDraining;
            if (_named.Add(cluster.Fqn.Name) && (obstacle is null || keepsShare))
            {
                yield return cluster.Fqn.Name;
            }
        }
    }

    // Adds a finding and returns its code when a cluster gets no requests, or none but as a last resort.
    private ErrorCode? Explain(string cluster, string path)
    {
        if (!sites.TryGetValue(cluster, out var site))
        {
            scope.Draft.AddFinding(ErrorCatalog.ClusterDoesNotServe, path, $"cluster '{cluster}' does not serve the host name for this tenant");
            return ErrorCatalog.ClusterDoesNotServe;
        }

        if (site.Cluster.IsDraining)
        {
            scope.Draft.AddFinding(ErrorCatalog.ClusterDrained, path, $"cluster '{cluster}' is drained");
            return ErrorCatalog.ClusterDrained;
        }

        if (!site.IsInReach)
        {
            scope.Draft.AddFinding(
                ErrorCatalog.NetworkOutOfReach,
                path,
                $"cluster '{cluster}' is in network '{site.Cluster.Network}', which the network of cluster '{scope.Target.Cluster}' does not reach",
                site.Cluster.Fqn);
            return ErrorCatalog.NetworkOutOfReach;
        }

        if (site.Endpoints.IsEmpty)
        {
            scope.Draft.AddFinding(ErrorCatalog.ClusterUnreachable, path, $"cluster '{cluster}' reports no gateway address");
            return ErrorCatalog.ClusterUnreachable;
        }

        if (!site.IsReady)
        {
            scope.Draft.AddFinding(ErrorCatalog.NoReadyEndpoints, path, $"cluster '{cluster}' has no ready endpoint: it is used last");
        }

        return null;
    }
}
