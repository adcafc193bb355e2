using HybridMesh.Contracts.Resources;
using HybridMesh.GlobalControlPlane.Model;
using HybridMesh.GlobalControlPlane.Model.Facts;

namespace HybridMesh.GlobalControlPlane.Kinds.Gateways;

/// <summary>
/// Finds the gateways that lead workloads on to clusters that they do not reach themselves. Such a gateway leads to the gateways that serve the hostname
/// and never to another one like it, so no way has more than one of them, and none goes in a circle.
/// </summary>
internal static class TransitSites
{
    /// <summary>By name of the cluster, as workloads of the cluster <paramref name="from"/> see them; only those that lead somewhere.</summary>
    public static IEnumerable<Tier2Site> Find(MeshView mesh, Fqn tenant, MeshHop hop, string from)
    {
        var organization = tenant.Ancestor("organizations")!.Value;
        if (mesh.Cluster(organization.Child("clusters", from)) is not { } caller)
        {
            return [];
        }

        var ways =
            from gateway in mesh.DeclarersOf(hop.Hostname)
            where gateway.Tier is GatewayTier.Tier1 && gateway.Tenant == tenant
            from reported in mesh.ReportedGatewaysIn(gateway.Namespace)
            where gateway.Selects(reported.Workload)
            let claim = HostClaim.Find(mesh, reported.Workload, hop)
            where claim is not null && claim.Gateway.Fqn == gateway.Fqn && Exposure.IsExposed(mesh, claim.Server, reported.Workload)
            let behind = Behind(mesh, tenant, hop, claim.Server, reported.Workload.Cluster)
            where behind.Length > 0
            select (Reported: reported, Behind: behind);
        return
            from way in ways
            group way by way.Reported.Workload.Cluster into cluster
            let facts = mesh.Cluster(organization.Child("clusters", cluster.Key))
            where facts is not null
            orderby cluster.Key
            select ToSite(facts, Networks.CanCall(mesh, caller, facts), [.. cluster]);
    }

    private static Tier2Site[] Behind(MeshView mesh, Fqn tenant, MeshHop hop, ServerDeclaration server, string cluster) =>
        [.. Tier2Sites.Find(mesh, tenant, hop, cluster).Values.Where(site => site.IsForIstio && site.IsCandidate && server.Lists(site.Cluster))];

    private static Tier2Site ToSite(ClusterFacts cluster, bool isInReach, (ReportedGateway Reported, Tier2Site[] Behind)[] ways)
    {
        var reachable = ways.Where(way => !way.Reported.Endpoints.IsEmpty).ToArray();
        return new Tier2Site(
            cluster,
            [.. reachable.Select(way => way.Reported.Workload.Namespace).Distinct().Order(StringComparer.Ordinal)],
            [.. reachable.SelectMany(way => way.Reported.Endpoints).Distinct().Order()],
            isInReach,
            reachable.Any(way => way.Reported.IsReady && way.Behind.Any(site => site.IsReady)))
        {
            IsIstio = true,
            PlaintextPorts = [.. ways.SelectMany(way => way.Behind).SelectMany(site => site.PlaintextPorts)],
        };
    }
}
