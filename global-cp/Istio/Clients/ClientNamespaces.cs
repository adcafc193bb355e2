using System.Collections.Immutable;
using HybridMesh.GlobalControlPlane.Kinds.Gateways;
using HybridMesh.GlobalControlPlane.Model;
using HybridMesh.GlobalControlPlane.Model.Facts;

namespace HybridMesh.GlobalControlPlane.Istio.Clients;

/// <summary>The namespaces of a cluster whose workloads may call a hostname: those of the tenant's workspaces that can reach it.</summary>
internal static class ClientNamespaces
{
    public static ImmutableSortedSet<string> Of(MeshView mesh, TenantHost host, string cluster)
    {
        var namespaces =
            from claim in mesh.ReachersOf(host)
            from @namespace in Selected(mesh, claim, cluster)
            where NamespaceOwnership.Owner(mesh, cluster, @namespace) == claim.Order.Fqn
            select @namespace;
        return namespaces.ToImmutableSortedSet(StringComparer.Ordinal);
    }

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
