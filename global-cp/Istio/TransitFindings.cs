using HybridMesh.Contracts.Errors;
using HybridMesh.GlobalControlPlane.Kinds.Gateways;
using HybridMesh.GlobalControlPlane.Model.Facts;

namespace HybridMesh.GlobalControlPlane.Istio;

/// <summary>Says why nobody comes to a server for workloads that do not reach a hostname themselves.</summary>
internal static class TransitFindings
{
    public static void ReportUnused(TranslationScope scope, ServerDeclaration server, MeshHop hop)
    {
        var (mesh, tenant) = (scope.Mesh, scope.Gateway.Tenant);
        var callers = mesh.ClientClustersOf(new TenantHost(tenant, hop.Hostname)).Where(cluster => mesh.ClientTrustDomainOf(cluster) is not null).ToArray();
        var distant = callers.Where(cluster => !ClientSites.ReachesServing(mesh, tenant, hop, cluster)).ToArray();
        var reason = (callers, distant) switch
        {
            ([], _) => "no workloads of the mesh may call it",
            (_, []) => $"all whose workloads may call it ({string.Join(", ", callers)}) reach the clusters that serve it",
            _ => $"the networks of those that need it ({string.Join(", ", distant)}) do not reach the one of cluster '{scope.Target.Cluster}'",
        };
        scope.Draft.AddFinding(ErrorCatalog.TransitUnused, $"{server.Path}.hostname", $"nobody comes for '{hop.Hostname}' on the way to other clusters: {reason}");
    }
}
