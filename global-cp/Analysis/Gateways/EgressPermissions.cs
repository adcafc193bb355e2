using HybridMesh.Contracts.Errors;
using HybridMesh.Contracts.Kinds.Gateways.EgressGateways;
using HybridMesh.Contracts.Kinds.Gateways.UnifiedGateways;
using HybridMesh.GlobalControlPlane.Kinds.Gateways;

namespace HybridMesh.GlobalControlPlane.Analysis.Gateways;

/// <summary>Permissions to leave the mesh that no server is for, and objects that let nothing out.</summary>
internal static class EgressPermissions
{
    public static IEnumerable<Finding> Of(GatewayObject gateway) => gateway.Resource.Spec switch
    {
        Gateway spec => Unused(gateway, spec),
        EgressGateway { Authorization.Count: 0 } =>
            [new Finding(ErrorCatalog.EgressClosed, gateway.Resource.Fqn, "spec.authorization", "no host is named: nothing may be called", null)],
        _ => [],
    };

    private static IEnumerable<Finding> Unused(GatewayObject gateway, Gateway spec)
    {
        var served = gateway.Servers.Where(server => server.Egress is not null).Select(server => server.Hostname).ToHashSet(StringComparer.Ordinal);
        return from permission in spec.EgressAuthorization.Select((permission, index) => (permission.To, Path: $"spec.egressAuthorization[{index}]"))
               from target in permission.To.Select((target, index) => (Host: target.Host.Exact, Path: $"{permission.Path}.to[{index}].host.exact"))
               where !served.Contains(target.Host)
               select new Finding(
                   ErrorCatalog.EgressPermissionUnused, gateway.Resource.Fqn, target.Path, $"no server with trafficMode EGRESS has the host name '{target.Host}'", null);
    }
}
