using HybridMesh.Contracts.Errors;
using HybridMesh.GlobalControlPlane.Istio.Clients;
using HybridMesh.GlobalControlPlane.Kinds.Gateways;
using HybridMesh.GlobalControlPlane.Model.Facts;

namespace HybridMesh.GlobalControlPlane.Istio;

/// <summary>The port at which gateways and workloads of other clusters come.</summary>
internal static class IstioMeshPort
{
    /// <summary>Who comes for one hop of a server, as SPIFFE IDs or prefixes; empty where nobody can be told, null when nobody may.</summary>
    public static string[]? PeersOf(TranslationScope scope, ServerDeclaration server, MeshHop hop)
    {
        var cluster = scope.Mesh.Cluster(scope.Gateway.Organization.Child("clusters", scope.Target.Cluster))!;
        if (cluster.IsPlaintext && server is { IsStream: false, IsTransit: false })
        {
            return [];
        }

        string[] peers = [.. Peers(scope, server, hop, cluster)];
        if (peers.Length == 0)
        {
            if (server.IsTransit)
            {
                TransitFindings.ReportUnused(scope, server, hop);
            }

            return null; // nobody routes here, so nobody may come
        }

        if (cluster.IsPlaintext)
        {
            scope.Draft.AddFinding(
                ErrorCatalog.ConnectionsNeedTls,
                server.Path,
                $"gateways of cluster '{cluster.Fqn.Name}' take no TLS at port {MeshPort.Number} (gatewayTransport PLAINTEXT), so "
                    + (server.IsTransit ? "workloads of the mesh cannot come" : "connections come to the server's own port only"),
                cluster.Fqn);
            return null;
        }

        if (server is { IsWildcard: true, IsStream: false })
        {
            scope.Draft.AddFinding(
                ErrorCatalog.ServerNotExposed,
                $"{server.Path}.hostname",
                "a policy of Istio cannot say who may come for a wildcard on the mesh port, so only the server's own port is served");
            return null;
        }

        return peers;
    }

    // Gateways at the edge go to those that serve; workloads call no hostname of which TLS is theirs.
    private static IEnumerable<string> Peers(TranslationScope scope, ServerDeclaration server, MeshHop hop, ClusterFacts cluster)
    {
        var gateways = server.IsTransit ? [] : MeshPeers.Of(scope.Mesh, scope.Gateway, server, cluster);
        var workloads = hop.Kind is MeshHopKind.Passthrough ? [] : MeshClients.Of(scope.Mesh, scope.Gateway.Tenant, server, hop, cluster);
        return gateways.Concat(workloads);
    }
}
