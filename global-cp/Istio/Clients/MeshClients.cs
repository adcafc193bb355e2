using HybridMesh.GlobalControlPlane.Kinds.Gateways;
using HybridMesh.GlobalControlPlane.Model;
using HybridMesh.GlobalControlPlane.Model.Facts;

namespace HybridMesh.GlobalControlPlane.Istio.Clients;

/// <summary>The workloads of the mesh that may call a hostname at the gateways of one cluster.</summary>
internal static class MeshClients
{
    /// <summary>SPIFFE IDs as prefixes, sorted.</summary>
    public static IEnumerable<string> Of(MeshView mesh, TenantHost host, ClusterFacts cluster)
    {
        var organization = host.Tenant.Ancestor("organizations")!.Value;
        var ids =
            from client in mesh.ClientClustersOf(host)
            let trustDomain = mesh.ClientTrustDomainOf(client)
            where trustDomain is not null
                && mesh.Cluster(organization.Child("clusters", client)) is { } caller
                && Networks.CanCall(mesh, caller, cluster)
            from @namespace in ClientNamespaces.Of(mesh, host, client)
            select $"spiffe://{trustDomain}/ns/{@namespace}/sa/*";
        return ids.Order(StringComparer.Ordinal);
    }
}
