using HybridMesh.Contracts.Errors;
using HybridMesh.GlobalControlPlane.Istio.Clients;
using HybridMesh.GlobalControlPlane.Kinds.Gateways;
using HybridMesh.GlobalControlPlane.Model.Facts;

namespace HybridMesh.GlobalControlPlane.Istio;

/// <summary>The port at which gateways and workloads of other clusters come.</summary>
internal static class IstioMeshPort
{
    /// <summary>Serves a hostname there to those who may come; false when nobody may.</summary>
    public static bool TryOpen(TranslationScope scope, ServerDeclaration declaration, IstioServers servers, MeshPeerPolicy policy)
    {
        var (mesh, gateway) = (scope.Mesh, scope.Gateway);
        var cluster = mesh.Cluster(gateway.Organization.Child("clusters", scope.Target.Cluster))!;
        if (cluster.IsPlaintext && !declaration.IsStream)
        {
            servers.AddMesh(declaration.Hop, null);
            return true;
        }

        string[] peers =
        [
            .. MeshPeers.Of(mesh, gateway, declaration, cluster),
            .. declaration.IsStream ? [] : MeshClients.Of(mesh, new TenantHost(gateway.Tenant, declaration.Hostname), cluster),
        ];
        if (peers.Length == 0)
        {
            return false; // nobody routes here, so nobody may come
        }

        if (cluster.IsPlaintext)
        {
            scope.Draft.AddFinding(
                ErrorCatalog.ConnectionsNeedTls,
                declaration.Path,
                $"gateways of cluster '{cluster.Fqn.Name}' take no TLS at port {MeshPort.Number} (gatewayTransport PLAINTEXT), so connections come to the server's own port only",
                cluster.Fqn);
            return false;
        }

        if (declaration is { IsWildcard: true, IsStream: false })
        {
            scope.Draft.AddFinding(
                ErrorCatalog.ServerNotExposed,
                $"{declaration.Path}.hostname",
                "a policy of Istio cannot say who may come for a wildcard on the mesh port, so only the server's own port is served");
            return false;
        }

        servers.AddMesh(declaration.Hop, IstioTls.Mesh());
        policy.Allow(declaration.Hop, peers);
        return true;
    }
}
