using HybridMesh.Contracts.Errors;
using HybridMesh.GlobalControlPlane.Model.Facts;

namespace HybridMesh.GlobalControlPlane.GatewayApi;

/// <summary>The hop from tier-1 gateways, which gateways that are made have no port for.</summary>
internal static class UnreachedHop
{
    /// <summary>Says so where somebody counts on it.</summary>
    public static void Report(GatewayApiScope scope, ServerDeclaration server)
    {
        var cluster = scope.Mesh.Cluster(scope.Gateway.Organization.Child("clusters", scope.Target.Cluster))!;
        var isWanted = server.TakesHop && scope.Mesh.DeclarersOf(server.Hostname).Any(tier1 =>
            tier1.Tier is GatewayTier.Tier1 && tier1.Tenant == scope.Gateway.Tenant
            && tier1.Servers.Any(other => other.IsForwarding && other.Hop.Covers(server.Hop) && other.Lists(cluster)));
        if (isWanted)
        {
            scope.Output.AddFinding(
                ErrorCatalog.NoMeshPort,
                $"{server.Path}.hostname",
                $"a tier-1 gateway routes '{server.Hostname}' to cluster '{scope.Target.Cluster}', whose gateways it does not reach",
                cluster.Fqn);
        }
    }
}
