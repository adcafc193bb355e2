using HybridMesh.Contracts.Resources;
using HybridMesh.GlobalControlPlane.Istio.Clients;
using HybridMesh.GlobalControlPlane.Model;
using HybridMesh.GlobalControlPlane.Model.Facts;

namespace HybridMesh.GlobalControlPlane.Istio.EastWest;

/// <summary>The services of a workspace that one gateway lets other clusters call, sorted by name.</summary>
internal static class EastWestServices
{
    public static IEnumerable<ReportedService> At(MeshView mesh, Fqn workspace, EastWestFacts facts, GatewayWorkload workload) =>
        from @namespace in ClientNamespaces.OwnedBy(mesh, workspace, workload.Cluster)
        from service in mesh.ServicesIn(workload.Cluster, @namespace)
        where facts.IndexFor(service.Labels) is { } index && facts.Exposures[index].Selects(workload)
        orderby service.Hostname
        select service;
}
