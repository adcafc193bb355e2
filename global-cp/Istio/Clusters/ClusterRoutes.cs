using System.Numerics;
using System.Text.Json.Nodes;
using HybridMesh.Contracts.Errors;
using HybridMesh.GlobalControlPlane.Kinds.Gateways;
using HybridMesh.GlobalControlPlane.Model.Facts;

namespace HybridMesh.GlobalControlPlane.Istio.Clusters;

/// <summary>
/// The way from an Istio gateway to the gateways of other clusters. Istio has no shares that move when a cluster is out, so of the clusters that
/// a rule with weights chose only the best are routed to: those with weights that are ready, then those that stand by, then those that are not
/// ready. What is ready the agents report. Without weights Istio goes by locality.
/// </summary>
/// <param name="scope">The gateway.</param>
/// <param name="output">Takes the objects.</param>
/// <param name="server">What is routed.</param>
/// <param name="hop">What it is to the other clusters.</param>
internal sealed class ClusterRoutes(TranslationScope scope, IstioOutput output, GatewayServer server, MeshHop hop)
{
    // What Envoy adds up must stay below 2^32.
    private const int LargestWeight = 1_000_000;
    private readonly RemoteClusters _remote = new(scope, output, server, hop);
    private SortedDictionary<string, Tier2Site>? _sites;

    /// <summary>The destinations of a rule; null, with a finding, when no cluster can take requests.</summary>
    public JsonArray? To(RuleAction.ToClusters route)
    {
        _sites ??= Tier2Sites.Find(scope.Mesh, scope.Gateway.Tenant, hop, scope.Target.Cluster);
        ClusterPick[] picks = [.. new ClusterPicks(scope, _sites).Choose(route).Where(pick => IsInReach(pick, route.Path))];
        if (picks.All(pick => pick.Site is null))
        {
            var what = hop.Kind is MeshHopKind.Requests ? "requests" : "connections";
            output.AddFinding(ErrorCatalog.HostnameServedNowhere, route.Path, $"no cluster can take {what} for '{server.Hostname}'");
            return null;
        }

        var host = _remote.Add(route, picks);
        return picks.Any(pick => pick.Weight > 0)
            ? [.. Weighted(host, Best(picks, route.IsStrict))]
            : [new JsonObject { ["destination"] = _remote.Destination(host, null) }];
    }

    // A gateway of ours shows a name that ends in its instance, and Istio compares whole names.
    private bool IsInReach(ClusterPick pick, string path)
    {
        if (pick.Site is null or { IsForIstio: true })
        {
            return true;
        }

        var reason = pick.Site.IsIstio ? "its gateways are reached in plaintext" : "its gateways are not Istio's";
        output.AddFinding(ErrorCatalog.ClusterNotForIstio, path, $"cluster '{pick.Cluster}' gets no requests from an Istio gateway: {reason}");
        return false;
    }

    private static ClusterPick[] Best(ClusterPick[] picks, bool isStrict)
    {
        var weighted = picks.Where(pick => pick.Weight > 0).ToArray();
        ClusterPick[][] groups =
        [
            isStrict ? weighted : [.. weighted.Where(IsReady)],
            [.. picks.Where(IsReady)],
            [.. weighted.Where(pick => pick.Site is not null)],
        ];
        return Array.Find(groups, group => group.Length > 0) ?? picks;
    }

    private static bool IsReady(ClusterPick pick) => pick.Site is { IsReady: true };

    private IEnumerable<JsonObject> Weighted(string host, ClusterPick[] picks)
    {
        var largest = picks.Max(pick => pick.Weight);
        return
            from pick in picks
            let weight = BigInteger.Max(1, largest > LargestWeight ? pick.Weight * LargestWeight / largest : pick.Weight)
            select new JsonObject { ["destination"] = _remote.Destination(host, pick.Cluster), ["weight"] = (int)weight };
    }
}
