using HybridMesh.GlobalControlPlane.Model;
using HybridMesh.GlobalControlPlane.Model.Facts;

namespace HybridMesh.GlobalControlPlane.Kinds.Gateways;

/// <summary>Who may use the hop to a tier-2 gateway: the tier-1 gateways of the same tenant that route the hostname to its cluster.</summary>
internal static class MeshPeers
{
    /// <summary>SPIFFE IDs as prefixes, sorted.</summary>
    public static IEnumerable<string> Of(MeshView mesh, GatewayDeclaration gateway, ServerDeclaration server, ClusterFacts cluster)
    {
        var ids =
            from tier1 in mesh.DeclarersOf(server.Hostname)
            where tier1.Tier == GatewayTier.Tier1 && tier1.Tenant == gateway.Tenant
            from target in GatewaysIn(mesh, tier1.Namespace)
            where tier1.Servers.Any(other => IsRoute(mesh, other, target, server.Hop, cluster))
            where tier1.Selects(target) && Placement.IsAllowed(mesh, tier1, target)
            where mesh.Cluster(tier1.Organization.Child("clusters", target.Cluster)) is { } caller && Networks.CanCall(mesh, caller, cluster)
            select mesh.Settings.GatewaysOf(target.Cluster, target.Namespace);
        return ids.Distinct().Order(StringComparer.Ordinal);
    }

    private static IEnumerable<GatewayWorkload> GatewaysIn(MeshView mesh, string @namespace) =>
        mesh.TargetsIn(@namespace).Concat(mesh.ReportedGatewaysIn(@namespace).Select(reported => reported.Workload).Where(workload => workload.IsIstio));

    private static bool IsRoute(MeshView mesh, ServerDeclaration server, GatewayWorkload target, MeshHop hop, ClusterFacts cluster) =>
        server.IsForwarding && server.Hop.Covers(hop) && Exposure.IsExposed(mesh, server, target) && server.Lists(cluster);
}
