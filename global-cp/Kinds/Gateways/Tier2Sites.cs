using HybridMesh.Contracts.Resources;
using HybridMesh.GlobalControlPlane.Model;
using HybridMesh.GlobalControlPlane.Model.Facts;

namespace HybridMesh.GlobalControlPlane.Kinds.Gateways;

/// <summary>
/// Finds the clusters behind a hostname: hostnames are matched as text, wildcards included, only inside a tenant, and like with like: requests
/// with requests, TLS that passes through with such, TCP with TCP at the same port.
/// </summary>
internal static class Tier2Sites
{
    /// <summary>By name of the cluster, as a gateway of the cluster <paramref name="from"/> sees them.</summary>
    public static SortedDictionary<string, Tier2Site> Find(MeshView mesh, Fqn tenant, MeshHop hop, string from)
    {
        var organization = tenant.Ancestor("organizations")!.Value;
        var exposures =
            from gateway in mesh.DeclarersOf(hop.Hostname)
            where gateway.Tier == GatewayTier.Tier2 && gateway.Tenant == tenant
            from reported in mesh.ReportedGatewaysIn(gateway.Namespace)
            where gateway.Selects(reported.Workload)
            let claim = HostClaim.Find(mesh, reported.Workload, hop)
            where claim is { Server.IsEgress: false } && claim.Gateway.Fqn == gateway.Fqn
            where mesh.Cluster(organization.Child("clusters", reported.Workload.Cluster)) is { } cluster
                && Exposure.TakesTheHop(mesh, claim.Server, reported.Workload, cluster)
            select (Reported: reported, claim.Server);

        var sites = new SortedDictionary<string, Tier2Site>(StringComparer.Ordinal);
        foreach (var cluster in exposures.GroupBy(exposure => exposure.Reported.Workload.Cluster))
        {
            if (mesh.Cluster(organization.Child("clusters", cluster.Key)) is { } facts)
            {
                sites.Add(cluster.Key, ToSite(mesh, mesh.Cluster(organization.Child("clusters", from)), facts, [.. cluster]));
            }
        }

        return sites;
    }

    private static Tier2Site ToSite(
        MeshView mesh, ClusterFacts? from, ClusterFacts cluster, (ReportedGateway Reported, ServerDeclaration Server)[] exposures)
    {
        var reachable = exposures.Where(exposure => !exposure.Reported.Endpoints.IsEmpty).ToArray();
        return new Tier2Site(
            cluster,
            [.. reachable.Select(exposure => exposure.Reported.Workload.Namespace).Distinct().Order(StringComparer.Ordinal)],
            [.. reachable.SelectMany(exposure => exposure.Reported.Endpoints).Distinct().Order()],
            from is not null && Networks.CanCall(mesh, from, cluster),
            reachable.Any(exposure => exposure.Reported.IsReady && HasReadyService(mesh, cluster.Fqn.Name, exposure.Server)))
        {
            IsIstio = exposures.Any(exposure => exposure.Reported.Workload.IsIstio),
            PlaintextPorts = [.. exposures.Where(exposure => exposure.Server.Family is PortFamily.Http).Select(exposure => exposure.Server.Port).OfType<int>()],
        };
    }

    // A hostname that the gateway answers itself needs no service. An inventory is complete, so a service that is not in it has no endpoint.
    private static bool HasReadyService(MeshView mesh, string cluster, ServerDeclaration server) =>
        server.Services.IsEmpty || server.Services.Any(service => mesh.ServiceIn(cluster, service)?.HasReadyEndpoint == true);
}
