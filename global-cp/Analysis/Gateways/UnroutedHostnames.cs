using HybridMesh.Contracts.Errors;
using HybridMesh.GlobalControlPlane.Kinds.Gateways;
using HybridMesh.GlobalControlPlane.Model.Facts;

namespace HybridMesh.GlobalControlPlane.Analysis.Gateways;

/// <summary>Hostnames of a tier-2 gateway that no gateway at the edge routes to its cluster.</summary>
internal static class UnroutedHostnames
{
    public static IEnumerable<Finding> Of(GatewayQuestion question)
    {
        var cluster = question.Mesh.Cluster(question.Declaration.Organization.Child("clusters", question.Workload.Cluster));
        return from server in question.Declaration.Servers
               where !question.Workload.IsGatewayApi // no tier-1 gateway reaches it at all
               where question.Declaration.Tier is GatewayTier.Tier2 && server is { IsForwarding: true, TakesHop: true, IsEgress: false }
               where !server.IsStream || Exposure.TakesTheHop(question.Mesh, server, question.Workload, cluster!)
               where !MeshPeers.Of(question.Mesh, question.Declaration, server, cluster!).Any()
               select question.Find(
                   ErrorCatalog.HostnameNotRouted,
                   $"{server.Path}.hostname",
                   $"no tier-1 gateway routes '{server.Hostname}' to cluster '{question.Workload.Cluster}'");
    }
}
