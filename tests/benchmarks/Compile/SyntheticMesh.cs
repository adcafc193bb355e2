using HybridMesh.Contracts.Fields.Http;
using HybridMesh.Contracts.Fields.Selectors;
using HybridMesh.Contracts.Kinds;
using HybridMesh.Contracts.Kinds.Gateways.GatewayGroups;
using HybridMesh.Contracts.Kinds.Tenancy.Clusters;
using HybridMesh.Contracts.Kinds.Tenancy.Organizations;
using HybridMesh.Contracts.Kinds.Tenancy.Tenants;
using HybridMesh.Contracts.Kinds.Tenancy.Workspaces;
using HybridMesh.Contracts.Kinds.Tenancy.WorkspaceSettings;
using HybridMesh.Contracts.Resources;
using HybridMesh.GlobalControlPlane.Model;
using HybridMesh.GlobalControlPlane.Model.Changes;

namespace HybridMesh.Benchmarks.Compile;

/// <summary>A mesh of one tenant whose hostnames all meet at the edge: everything that is to be compiled, always the same.</summary>
internal sealed class SyntheticMesh(MeshSize size)
{
    private static readonly DateTimeOffset Epoch = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly Fqn Organization = Fqn.Root("organizations", "acme");
    private static readonly Fqn Tenant = Organization.Child("tenants", "retail");
    private static readonly Fqn Edge = Tenant.Child("workspaces", "edge");
    private long _revision;

    public MeshVersion Version => new(_revision, $"{_revision}", 1);

    /// <summary>All of it in the order in which a control plane that starts reads it: resources by FQN, then reports and gateways.</summary>
    public List<ModelChange> Everything() =>
    [
        .. Resources().OrderBy(change => change.Fqn),
        .. Enumerable.Range(0, size.Clusters).Select(number => new ReportChange(Names.Cluster(number), Inventories.Of(size, number))),
        .. Inventories.Joined(size).Select(target => new TargetChange(target, true)),
    ];

    /// <summary>A gateway object at the edge, with weights that differ from edit to edit.</summary>
    public ResourceChange EdgeObject(int workspace, int part, int edit) =>
        Write(Edge.Child("gatewaygroups", "edge").Child(Gateways.EdgeCollection(workspace), $"w{workspace}-{part}"), Gateways.AtEdge(size, workspace, part, edit));

    /// <summary>A gateway object in the clusters of a workspace, with a route that differs from edit to edit.</summary>
    public ResourceChange ClusterObject(int workspace, int part, int edit) =>
        Write(
            WorkspaceFqn(workspace).Child("gatewaygroups", "g").Child(Gateways.ClusterCollection(workspace), $"in-{part}"),
            Gateways.InCluster(workspace, part, edit));

    private IEnumerable<ResourceChange> Resources() =>
    [
        Write(Organization, new Organization()),
        Write(Tenant, new Tenant()),
        .. Enumerable.Range(0, size.Clusters).Select(number => Write(Organization.Child("clusters", Names.Cluster(number)), Cluster(number))),
        Write(Edge, new Workspace { NamespaceSelector = Selector(Enumerable.Range(0, MeshSize.Edges), Names.EdgeNamespace) }),
        Write(Edge.Child("settings", "default"), Reaching([])),
        Write(Edge.Child("gatewaygroups", "edge"), new GatewayGroup { NamespaceSelector = Selector(Enumerable.Range(0, MeshSize.Edges), Names.EdgeNamespace) }),
        .. Enumerable.Range(0, size.Workspaces).SelectMany(WorkspaceOf),
    ];

    private IEnumerable<ResourceChange> WorkspaceOf(int number)
    {
        var selector = Selector(size.ClustersOf(number), Names.Workspace(number));
        var parts = Enumerable.Range(0, MeshSize.ObjectsPerWorkspace);
        return
        [
            Write(WorkspaceFqn(number), new Workspace { NamespaceSelector = selector }),
            Write(WorkspaceFqn(number).Child("settings", "default"), Reaching(size.HostnamesReachedBy(number))),
            Write(WorkspaceFqn(number).Child("gatewaygroups", "g"), new GatewayGroup { NamespaceSelector = selector }),
            .. parts.Select(part => ClusterObject(number, part, edit: 0)),
            .. parts.Select(part => EdgeObject(number, part, edit: 0)),
        ];
    }

    private static Cluster Cluster(int number) => new() { Locality = new ClusterLocality { Region = $"region-{number % 4}" } };

    private static WorkspaceSetting Reaching(IEnumerable<string> hostnames) =>
        new() { HostsReachability = new HostsReachability { Hostnames = [.. hostnames.Select(hostname => new StringMatch { Exact = hostname })] } };

    private static NamespaceSelector Selector(IEnumerable<int> clusters, string @namespace) =>
        new() { Names = [.. clusters.Select(cluster => $"{Names.Cluster(cluster)}/{@namespace}")] };

    private static Fqn WorkspaceFqn(int number) => Tenant.Child("workspaces", Names.Workspace(number));

    private ResourceChange Write(Fqn fqn, IResourceSpec spec)
    {
        _revision++;
        var time = Epoch.AddSeconds(_revision);
        return new ResourceChange(fqn, new Resource
        {
            Fqn = fqn,
            Kind = KindCatalog.ForFqn(fqn)!,
            Spec = spec,
            Server = new ServerFields(Guid.Empty, new Etag($"{_revision}"), _revision, Epoch, time),
        });
    }
}
