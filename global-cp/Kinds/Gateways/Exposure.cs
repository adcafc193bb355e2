using HybridMesh.GlobalControlPlane.GatewayApi;
using HybridMesh.GlobalControlPlane.Istio;
using HybridMesh.GlobalControlPlane.Model;
using HybridMesh.GlobalControlPlane.Model.Facts;

namespace HybridMesh.GlobalControlPlane.Kinds.Gateways;

/// <summary>
/// Whether a gateway does all that a server asks for. Never with less protection than that: a server that is not exposed keeps its
/// hostname and answers nothing.
/// </summary>
internal static class Exposure
{
    public static bool IsExposed(MeshView mesh, ServerDeclaration server, GatewayWorkload workload) =>
        Missing(mesh, server, workload) is ServerDemands.None;

    /// <summary>The demands that are not met there.</summary>
    public static ServerDemands Missing(MeshView mesh, ServerDeclaration server, GatewayWorkload workload) =>
        server.Demands is ServerDemands.None
            ? ServerDemands.None
            : workload.DataPlane switch
            {
                DataPlane.Istio => server.Demands & ~IstioAbilities.Of(mesh.StateOf(workload.Cluster)?.IstioVersion, server.IsWildcard),
                DataPlane.GatewayApi => server.Demands & ~GatewayApiAbilities.OfServers,
                _ => server.Demands,
            };

    /// <summary>
    /// True when gateways and workloads of other clusters reach it at the mesh port: who may come with requests for a wildcard cannot be said to
    /// Istio, and connections are told apart by what TLS says. Where labels select other gateways too, nothing is put on it.
    /// </summary>
    public static bool TakesTheHop(MeshView mesh, ServerDeclaration server, GatewayWorkload workload, ClusterFacts cluster) =>
        IsExposed(mesh, server, workload)
        && !(workload.IsIstio && PodSelection.TakesOthers(mesh, workload))
        && (server.IsStream ? workload.IsIstio && !cluster.IsPlaintext : !workload.IsIstio || cluster.IsPlaintext || !server.IsWildcard);
}
