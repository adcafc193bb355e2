using HybridMesh.Contracts.Resources;
using HybridMesh.Contracts.Rules;
using HybridMesh.GlobalControlPlane.Istio.Clients;
using HybridMesh.GlobalControlPlane.Model;
using HybridMesh.GlobalControlPlane.Model.Facts;

namespace HybridMesh.GlobalControlPlane.Istio.EastWest;

/// <summary>The services of a workspace that one gateway lets other clusters call, sorted by name.</summary>
internal static class EastWestServices
{
    public static IEnumerable<ReportedService> At(MeshView mesh, Fqn workspace, EastWestFacts facts, GatewayWorkload workload) =>
        Selected(mesh, workspace, facts, workload).Where(service => IsShared(mesh, workspace, workload.Cluster, service.Namespace));

    /// <summary>The namespaces of services that it would let others call if they were not the cluster's own.</summary>
    public static IEnumerable<string> OwnNamespacesAt(MeshView mesh, Fqn workspace, EastWestFacts facts, GatewayWorkload workload) =>
        Selected(mesh, workspace, facts, workload)
            .Select(service => service.Namespace)
            .Distinct()
            .Where(@namespace => !IsShared(mesh, workspace, workload.Cluster, @namespace));

    /// <summary>False when the namespace of the cluster is another one than those of that name in other clusters.</summary>
    public static bool IsShared(MeshView mesh, Fqn workspace, string cluster, string @namespace) =>
        mesh.Cluster(workspace.Ancestor("organizations")!.Value.Child("clusters", cluster))?.Namespaces.Shares(@namespace) != false;

    private static IEnumerable<ReportedService> Selected(MeshView mesh, Fqn workspace, EastWestFacts facts, GatewayWorkload workload) =>
        from @namespace in ClientNamespaces.OwnedBy(mesh, workspace, workload.Cluster)
        from service in mesh.ServicesIn(workload.Cluster, @namespace)
        where ClusterHosts.IsInside(@namespace, service.Hostname) // others are ServiceEntries, which no gateway passes through
        where facts.IndexFor(service.Labels) is { } index && facts.Exposures[index].Selects(workload)
        orderby service.Hostname
        select service;
}
