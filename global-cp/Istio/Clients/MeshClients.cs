using HybridMesh.Contracts.Resources;
using HybridMesh.GlobalControlPlane.Kinds.Gateways;
using HybridMesh.GlobalControlPlane.Model;
using HybridMesh.GlobalControlPlane.Model.Facts;

namespace HybridMesh.GlobalControlPlane.Istio.Clients;

/// <summary>The workloads of the mesh that may call a server at the gateways of one cluster.</summary>
internal static class MeshClients
{
    /// <summary>SPIFFE IDs as prefixes, sorted.</summary>
    /// <param name="mesh">Everything that may be read.</param>
    /// <param name="tenant">Whose server it is.</param>
    /// <param name="server">What is called.</param>
    /// <param name="hop">The one hop of it that is meant.</param>
    /// <param name="cluster">Of the gateways.</param>
    public static IEnumerable<string> Of(MeshView mesh, Fqn tenant, ServerDeclaration server, MeshHop hop, ClusterFacts cluster)
    {
        var organization = tenant.Ancestor("organizations")!.Value;
        var host = new TenantHost(tenant, hop.Hostname);
        var ids =
            from client in mesh.ClientClustersOf(host)
            let trustDomain = mesh.ClientTrustDomainOf(client)
            where trustDomain is not null
                && mesh.Cluster(organization.Child("clusters", client)) is { } caller
                && Networks.CanCall(mesh, caller, cluster)
                && !(server.IsTransit && ClientSites.ReachesServing(mesh, tenant, hop, client))
            from @namespace in ClientNamespaces.Of(mesh, host, client)
            select $"spiffe://{trustDomain}/ns/{@namespace}/sa/*";
        return ids.Order(StringComparer.Ordinal);
    }
}
