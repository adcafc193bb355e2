using HybridMesh.Contracts.Errors;
using HybridMesh.GlobalControlPlane.Istio.Clients;
using HybridMesh.GlobalControlPlane.Kinds.Gateways;
using HybridMesh.GlobalControlPlane.Model.Facts;

namespace HybridMesh.GlobalControlPlane.Istio.Egress;

/// <summary>External hosts at the mesh port of one gateway. None is opened without a policy that says who may call it.</summary>
internal static class EgressServing
{
    /// <summary>Opens the mesh port for a host; false, with a finding, when who calls could not be told there.</summary>
    public static bool TryOpen(TranslationScope scope, GatewayServer server, ServerDeclaration declaration, IstioServers servers, EgressPolicy policy)
    {
        var reported = scope.Mesh.ReportedGatewaysIn(scope.Target.Namespace).FirstOrDefault(gateway => gateway.Workload.Equals(scope.Target));
        var exit = new EgressExit(scope.Gateway, declaration, scope.Target, reported is null ? [] : EgressExit.EndpointsOf(reported));
        if (exit.Obstacle(scope.Mesh) is { } obstacle)
        {
            scope.Draft.AddFinding(ErrorCatalog.EgressNotExposed, server.Path, $"'{server.Hostname}' is not served: {obstacle}");
            return false;
        }

        servers.AddMesh(declaration.Hop, IstioTls.Mesh());
        AddDenials(scope, server, policy);
        ReportCallers(scope, server, exit);
        return true;
    }

    private static void AddDenials(TranslationScope scope, GatewayServer server, EgressPolicy policy)
    {
        var principals = new EgressPrincipals(scope, server.Hostname, scope.Mesh.ClientTrustDomainOf(scope.Target.Cluster)!);
        var rules = server.Egress!.Rules;
        foreach (var denial in EgressDenial.Of(rules)!)
        {
            policy.Add(server.Hostname, denial, principals.Of(denial.Allowed));
        }

        if (principals.Of(rules).IsEmpty)
        {
            scope.Draft.AddFinding(ErrorCatalog.EgressClosed, server.Path, $"no workload of cluster '{scope.Target.Cluster}' may call '{server.Hostname}'");
        }
    }

    private static void ReportCallers(TranslationScope scope, GatewayServer server, EgressExit exit)
    {
        if (!server.Egress!.IsLedTo)
        {
            scope.Draft.AddFinding(
                ErrorCatalog.EgressWithoutCallers,
                "spec.authorization",
                "no workload is led to the gateway: their traffic settings name it (outbound.egress), and these come with the kind TrafficSetting; "
                + "a Gateway with EGRESS leads them by itself");
            return;
        }

        var host = new TenantHost(scope.Gateway.Tenant, server.Hostname);
        var reason = exit.Endpoints.IsEmpty switch
        {
            _ when EgressExit.IsInside(scope.Mesh, host) => "another gateway of the tenant exposes the host name inside the mesh: calls go there",
            true => $"the agent of cluster '{scope.Target.Cluster}' reports no address of the gateway",
            _ when ClientNamespaces.Of(scope.Mesh, host, scope.Target.Cluster).IsEmpty =>
                $"no workspace of the tenant that may reach it has namespaces in cluster '{scope.Target.Cluster}'",
            _ => null,
        };
        if (reason is not null)
        {
            scope.Draft.AddFinding(ErrorCatalog.EgressWithoutCallers, server.Path, $"no workload is led to '{server.Hostname}': {reason}");
        }
    }
}
