using HybridMesh.Contracts.Errors;
using HybridMesh.Contracts.Resources;
using HybridMesh.GlobalControlPlane.Model;
using HybridMesh.GlobalControlPlane.Model.Facts;

namespace HybridMesh.GlobalControlPlane.Kinds.Gateways;

/// <summary>Whether a gateway object may lie on a workload that its selector selects.</summary>
internal static class Placement
{
    public static bool IsAllowed(MeshView mesh, GatewayDeclaration gateway, GatewayWorkload workload) =>
        Refusal(mesh, gateway, workload) is null;

    /// <summary>Why it may not; null when it may.</summary>
    public static (ErrorCode Code, string Message)? Refusal(MeshView mesh, GatewayDeclaration gateway, GatewayWorkload workload) =>
        mesh.Once(
            new Question(gateway.Group, workload.Cluster, workload.Namespace, workload.Labels.ValueOf(GatewayGrant.AppLabel)),
            _ => FindRefusal(mesh, gateway, workload));

    /// <summary>True for a refusal that says that the cluster or the namespace was not meant at all.</summary>
    public static bool IsElsewhere(ErrorCode code) => code == ErrorCatalog.MissingCluster || code == ErrorCatalog.NamespaceOutsideGroup;

    private static (ErrorCode Code, string Message)? FindRefusal(MeshView mesh, GatewayDeclaration gateway, GatewayWorkload workload)
    {
        var (cluster, @namespace) = (workload.Cluster, workload.Namespace);
        if (mesh.Cluster(gateway.Organization.Child("clusters", cluster)) is null)
        {
            return (ErrorCatalog.MissingCluster, $"the gateway's cluster '{cluster}' has no Cluster object in the organization");
        }

        var owner = NamespaceOwnership.Owner(mesh, cluster, @namespace);
        if (owner is { } other && other != gateway.Workspace && mesh.GrantsOf(other).Any(grant => grant.Admits(gateway, workload)))
        {
            return null;
        }

        if (mesh.NamespacesOf(gateway.Group)?.Covers(cluster, @namespace) != true)
        {
            return (ErrorCatalog.NamespaceOutsideGroup, $"the group does not select namespace '{@namespace}' of cluster '{cluster}'");
        }

        if (mesh.NamespacesOf(gateway.Workspace)?.Covers(cluster, @namespace) != true)
        {
            return (ErrorCatalog.GroupOutsideWorkspace, $"the workspace does not select namespace '{@namespace}' of cluster '{cluster}'");
        }

        if (owner == gateway.Workspace)
        {
            return null;
        }

        if (mesh.IsSystemNamespace(gateway.Organization, @namespace))
        {
            return (ErrorCatalog.SystemNamespace, $"namespace '{@namespace}' is a system namespace of the organization");
        }

        return owner?.IsWithin(gateway.Tenant) == true
            ? (ErrorCatalog.NamespaceClaimedElsewhere, $"namespace '{@namespace}' of cluster '{cluster}' belongs to {owner}")
            : (ErrorCatalog.NamespaceClaimedElsewhere, $"namespace '{@namespace}' of cluster '{cluster}' is claimed elsewhere");
    }

    // It depends on the object only by its group, and on the gateway only by what grants go by.
    private readonly record struct Question(Fqn Group, string Cluster, string Namespace, string? App);
}
