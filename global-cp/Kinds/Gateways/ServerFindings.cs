using HybridMesh.Contracts.Errors;
using HybridMesh.GlobalControlPlane.Compilation;
using HybridMesh.GlobalControlPlane.Istio;
using HybridMesh.GlobalControlPlane.Model;
using HybridMesh.GlobalControlPlane.Model.Facts;

namespace HybridMesh.GlobalControlPlane.Kinds.Gateways;

/// <summary>Says what a server asks for and does not get.</summary>
internal static class ServerFindings
{
    public static void Report(TranslationScope scope, GatewayServer server, ServerDeclaration declaration)
    {
        var tier = scope.Gateway.Tier;
        if (server.Protocol is ServerProtocol.Http && ServerPolicies.TerminatesTls(server.Tls))
        {
            scope.Draft.AddFinding(ErrorCatalog.TlsNotTerminated, $"{server.Path}.tls.mode", TlsMessage(tier, server));
            if (tier is GatewayTier.Tier1)
            {
                return;
            }
        }

        foreach (var path in server.CorsPaths)
        {
            scope.Draft.AddFinding(ErrorCatalog.FieldNotEnforced, path, "preflight requests are passed to the service");
        }

        if (declaration.Failover is not null && !scope.Target.IsIstio)
        {
            scope.Draft.AddFinding(
                ErrorCatalog.FieldNotEnforced, $"{server.Path}.failoverSettings", "workloads inside the mesh call gateways of Istio only, so there is no order to give");
        }

        ReportDemands(scope.Mesh, scope.Draft, server, declaration, scope.Target);
    }

    /// <summary>Says why a server is not exposed on the gateway, for each field that asks for what is not done there.</summary>
    public static void ReportDemands(
        MeshView mesh, UnitDraft output, GatewayServer server, ServerDeclaration declaration, GatewayWorkload workload)
    {
        var missing = Exposure.Missing(mesh, declaration, workload);
        foreach (var (field, demands) in server.Demanding.Where(demanding => (demanding.Demands & missing) != 0))
        {
            var reason = workload.DataPlane switch
            {
                DataPlane.Istio => $"{field}: {IstioAbilities.Reason(demands & missing)}",
                DataPlane.GatewayApi => $"{field}: Gateway API has no field for it",
                _ => $"{field} is not enforced yet",
            };
            output.AddFinding(ErrorCatalog.ServerNotExposed, $"{server.Path}.{field}", $"{reason}, so the server is not exposed");
        }

        if (missing.HasFlag(ServerDemands.Transit))
        {
            output.AddFinding(
                ErrorCatalog.ServerNotExposed, server.Path, "the gateway does not serve workloads of the mesh, only gateways of Istio do, so the server is not exposed");
        }
        else if (missing.HasFlag(ServerDemands.Streams))
        {
            var what = server.Protocol is ServerProtocol.Passthrough ? "TLS without opening it" : "TCP";
            output.AddFinding(
                ErrorCatalog.ServerNotExposed, server.Path, $"the gateway does not forward {what} yet, so the server is not exposed");
        }

        if (server.Egress is not null && (missing & server.Egress.Demands) is var obstacle and not ServerDemands.None)
        {
            var reason = workload.DataPlane switch
            {
                DataPlane.Istio => IstioAbilities.Reason(obstacle),
                DataPlane.GatewayApi => "Gateway API has no way out of the mesh",
                _ => "gateways of HybridMesh lead no requests out of the mesh yet",
            };
            output.AddFinding(ErrorCatalog.EgressNotExposed, server.Path, $"'{server.Hostname}' is not served: {reason}");
        }

        if (missing.HasFlag(ServerDemands.Unreadable))
        {
            output.AddFinding(
                ErrorCatalog.ServerNotExposed, server.Path, "a policy cannot be understood by this release, so the server is not exposed");
        }
    }

    private static string TlsMessage(GatewayTier tier, GatewayServer server) => tier is GatewayTier.Tier1
        ? "TLS is not terminated yet, so the server is not exposed"
        : $"TLS is not terminated yet, so port {server.Port} is not exposed; tier-1 gateways reach the server over the mesh port";
}
