using System.Collections.Immutable;
using HybridMesh.Contracts.Resources;
using HybridMesh.GlobalControlPlane.Kinds.Gateways;
using HybridMesh.GlobalControlPlane.Model;
using HybridMesh.GlobalControlPlane.Model.Facts;

namespace HybridMesh.GlobalControlPlane.Istio.Clients;

/// <summary>Namespaces of a cluster whose workloads may call something.</summary>
internal static class ClientNamespaces
{
    /// <summary>Those of the tenant's workspaces that can reach the hostname.</summary>
    public static ImmutableSortedSet<string> Of(MeshView mesh, TenantHost host, string cluster) =>
        mesh.ReachersOf(host).SelectMany(claim => Owned(mesh, claim, cluster)).ToImmutableSortedSet(StringComparer.Ordinal);

    /// <summary>Those of one workspace.</summary>
    public static ImmutableSortedSet<string> OwnedBy(MeshView mesh, Fqn workspace, string cluster) =>
        mesh.NamespacesOf(workspace) is { } claim ? Owned(mesh, claim, cluster).ToImmutableSortedSet(StringComparer.Ordinal) : [];

    private static IEnumerable<string> Owned(MeshView mesh, NamespaceClaim claim, string cluster) =>
        Selected(mesh, claim, cluster).Where(@namespace => NamespaceOwnership.Owner(mesh, cluster, @namespace) == claim.Order.Fqn);

    // A namespace that is named may be empty still; wider patterns say nothing until somebody reports what there is.
    private static IEnumerable<string> Selected(MeshView mesh, NamespaceClaim claim, string cluster)
    {
        NamespacePattern[] patterns = [.. claim.Patterns.Where(pattern => pattern.Cluster is NamespacePattern.Any || pattern.Cluster == cluster)];
        var named = patterns.Where(pattern => pattern.NamesOneNamespace).Select(pattern => pattern.Namespace);
        return patterns.All(pattern => pattern.NamesOneNamespace)
            ? named
            : named.Concat(mesh.NamespacesIn(cluster).Where(@namespace => claim.Covers(cluster, @namespace)));
    }
}
