using HybridMesh.Contracts.Resources;
using HybridMesh.GlobalControlPlane.Model;
using HybridMesh.GlobalControlPlane.Model.Facts;

namespace HybridMesh.GlobalControlPlane.Kinds.Gateways;

/// <summary>
/// Where workloads of a cluster call a hostname: at the gateways that serve it, if their network reaches any of those, and else at gateways on the
/// way. Workloads know gateways by the certificate that the agent of a cluster keeps beside Istio's, and speak TLS to all of them.
/// </summary>
internal static class ClientSites
{
    public static Tier2Site[] Of(MeshView mesh, Fqn tenant, MeshHop hop, string cluster)
    {
        var serving = Tier2Sites.Find(mesh, tenant, hop, cluster).Values;
        var sites = serving.Any(IsReached) || serving.Count == 0 ? serving : TransitSites.Find(mesh, tenant, hop, cluster);
        return [.. sites.Where(site => site.IsForIstio && site.IsCandidate)];
    }

    /// <summary>True when the network decides for the gateways that serve the hostname, whether or not they can be used just now.</summary>
    public static bool ReachesServing(MeshView mesh, Fqn tenant, MeshHop hop, string cluster) =>
        Tier2Sites.Find(mesh, tenant, hop, cluster).Values.Any(IsReached);

    /// <summary>The ports at which gateways of the tenant serve the hostname by TCP, sorted.</summary>
    public static IEnumerable<MeshHop> TcpHops(MeshView mesh, Fqn tenant, string hostname) =>
        mesh.DeclarersOf(hostname)
            .Where(gateway => gateway.Tier is GatewayTier.Tier2 && gateway.Tenant == tenant)
            .SelectMany(gateway => gateway.Servers)
            .Where(server => server.Hostname == hostname && server is { TakesHop: true, Hop.Kind: MeshHopKind.Tcp })
            .Select(server => server.Hop)
            .Distinct()
            .OrderBy(hop => hop.Port);

    private static bool IsReached(Tier2Site site) => site is { IsInReach: true, IsForIstio: true };
}
