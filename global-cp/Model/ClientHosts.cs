using System.Collections.Immutable;
using HybridMesh.Contracts.Resources;
using HybridMesh.GlobalControlPlane.Model.Facts;

namespace HybridMesh.GlobalControlPlane.Model;

/// <summary>Which hostnames workloads can call inside the mesh, and from where.</summary>
internal static class ClientHosts
{
    /// <summary>What the workspace's setting says; null when it says nothing, which means every hostname of the tenant.</summary>
    public static HostReach? ReachOf(MeshModel model, Fqn workspace) => model.SettingsByOwner[workspace].FirstOrDefault()?.Reach;

    /// <summary>The clusters in which a workspace that may call the hostname selects namespaces; empty when nobody exposes it.</summary>
    public static ImmutableSortedSet<string> ClustersOf(MeshModel model, TenantHost host)
    {
        if (!IsExposed(model, host))
        {
            return [];
        }

        return ClustersSelectedBy(model, ReachersOf(model, host));
    }

    /// <summary>The clusters in which any of the workspaces selects namespaces, of those whose workloads can call others.</summary>
    public static ImmutableSortedSet<string> ClustersSelectedBy(MeshModel model, IEnumerable<Fqn> workspaces)
    {
        var clusters = workspaces.SelectMany(workspace => model.Claims[workspace].Clusters).ToImmutableSortedSet(StringComparer.Ordinal);
        return clusters.Contains(NamespacePattern.Any)
            ? [.. model.Clients.All]
            : [.. clusters.Where(cluster => model.Clients.TrustDomainOf(cluster) is not null)];
    }

    /// <summary>The hostnames that the workspace may call, when it names them all; null when the tenant's hostnames have to be looked through.</summary>
    public static IEnumerable<TenantHost>? NamedBy(MeshModel model, Fqn workspace) =>
        workspace.Parent is { } tenant && ReachOf(model, workspace) is { Others.IsEmpty: true } reach
            ? reach.Exact.Select(hostname => new TenantHost(tenant, hostname))
            : null;

    /// <summary>The hostnames of all gateway objects of a tenant.</summary>
    public static IEnumerable<TenantHost> DeclaredBy(MeshModel model, Fqn tenant) =>
        model.DeclarersByTenant[tenant]
            .SelectMany(gateway => model.Declarations[gateway].Servers)
            .Select(server => new TenantHost(tenant, server.Hostname));

    /// <summary>Where the workspace is found in <see cref="MeshModel.ReachersByHost"/>.</summary>
    public static ImmutableArray<TenantHost> BucketsOf(MeshModel model, Fqn workspace)
    {
        if (workspace.Parent is not { } tenant || !model.Claims.ContainsKey(workspace))
        {
            return [];
        }

        var any = new TenantHost(tenant, TenantHost.Any);
        return ReachOf(model, workspace) switch
        {
            null => [any],
            { Others.IsEmpty: true } reach => [.. reach.Exact.Select(hostname => new TenantHost(tenant, hostname))],
            var reach => [any, .. reach.Exact.Select(hostname => new TenantHost(tenant, hostname))],
        };
    }

    private static bool IsExposed(MeshModel model, TenantHost host) =>
        !host.Hostname.StartsWith('*')
        && model.DeclarersByHostname[host.Hostname].Any(gateway =>
            model.Declarations[gateway] is { Tier: GatewayTier.Tier2 } declaration && declaration.Tenant == host.Tenant);

    private static ImmutableSortedSet<Fqn> ReachersOf(MeshModel model, TenantHost host) =>
        model.ReachersByHost[host]
            .Union(model.ReachersByHost[host with { Hostname = TenantHost.Any }]
                .Where(workspace => ReachOf(model, workspace)?.Covers(host.Hostname) != false));
}
