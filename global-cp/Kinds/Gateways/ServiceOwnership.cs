using HybridMesh.Contracts.Errors;
using HybridMesh.GlobalControlPlane.Compilation;
using HybridMesh.GlobalControlPlane.Model;
using HybridMesh.GlobalControlPlane.Model.Facts;

namespace HybridMesh.GlobalControlPlane.Kinds.Gateways;

/// <summary>Whether a gateway object may route to a service.</summary>
internal static class ServiceOwnership
{
    /// <summary>
    /// True when the service's namespace is the workspace's, or the tenant's and the workspace is privileged; otherwise adds a finding. A
    /// namespace that nobody claims is nobody's: else the claim of one tenant would cut a route of another.
    /// </summary>
    public static bool IsOwn(
        MeshView mesh, UnitDraft output, GatewayDeclaration gateway, string cluster, RuleAction.ToService route, string outcome = "requests are answered 403")
    {
        var isOwn = Owns(mesh, gateway, cluster, route.Service.Namespace);
        if (!isOwn)
        {
            output.AddFinding(
                ErrorCatalog.ServiceNotOwned,
                route.Path,
                $"namespace '{route.Service.Namespace}' of cluster '{cluster}' is not the workspace's: {outcome}");
        }

        return isOwn;
    }

    /// <summary>True when the object's workspace may refer to what lies in the namespace.</summary>
    public static bool Owns(MeshView mesh, GatewayDeclaration gateway, string cluster, string @namespace)
    {
        var owner = NamespaceOwnership.Owner(mesh, cluster, @namespace);
        return owner == gateway.Workspace
            || (owner?.IsWithin(gateway.Tenant) == true && mesh.NamespacesOf(gateway.Workspace) is { IsPrivileged: true });
    }
}
