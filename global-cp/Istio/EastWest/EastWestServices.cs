using HybridMesh.Contracts.Resources;
using HybridMesh.GlobalControlPlane.Istio.Clients;
using HybridMesh.GlobalControlPlane.Model;
using HybridMesh.GlobalControlPlane.Model.Facts;

namespace HybridMesh.GlobalControlPlane.Istio.EastWest;

/// <summary>The services of a workspace that one gateway lets other clusters call, sorted by name.</summary>
internal static class EastWestServices
{
    /// <summary>True where the mesh port carries plaintext: connections that pass through in TLS cannot share it.</summary>
    public static bool AreShutOut(MeshView mesh, Fqn workspace, GatewayWorkload workload) =>
        workspace.Ancestor("organizations") is { } organization
        && mesh.Cluster(organization.Child("clusters", workload.Cluster)) is { IsPlaintext: true };

    public static IEnumerable<ReportedService> At(MeshView mesh, Fqn workspace, EastWestFacts facts, GatewayWorkload workload) =>
        AreShutOut(mesh, workspace, workload) ? [] : Exposed(mesh, workspace, facts, workload);

    private static IEnumerable<ReportedService> Exposed(MeshView mesh, Fqn workspace, EastWestFacts facts, GatewayWorkload workload) =>
        from @namespace in ClientNamespaces.OwnedBy(mesh, workspace, workload.Cluster)
        from service in mesh.ServicesIn(workload.Cluster, @namespace)
        where facts.IndexFor(service.Labels) is { } index && facts.Exposures[index].Selects(workload)
        orderby service.Hostname
        select service;
}
