using System.Collections.Immutable;
using HybridMesh.Contracts.Resources;
using HybridMesh.GlobalControlPlane.Model.Facts;

namespace HybridMesh.GlobalControlPlane.Model;

/// <summary>
/// Everything the control plane knows, as one immutable value with the indexes that translators need. A change makes a new value
/// that shares the rest; see <see cref="ModelEditor"/>.
/// </summary>
internal sealed record MeshModel(MeshSettings Settings)
{
    public ImmutableDictionary<Fqn, Resource> Resources { get; init; } = ImmutableDictionary<Fqn, Resource>.Empty;

    public ImmutableDictionary<Fqn, GatewayDeclaration> Declarations { get; init; } =
        ImmutableDictionary<Fqn, GatewayDeclaration>.Empty;

    public ImmutableDictionary<Fqn, OrganizationFacts> Organizations { get; init; } = ImmutableDictionary<Fqn, OrganizationFacts>.Empty;

    /// <summary>Of workspaces and gateway groups.</summary>
    public ImmutableDictionary<Fqn, NamespaceClaim> Claims { get; init; } = ImmutableDictionary<Fqn, NamespaceClaim>.Empty;

    public ImmutableDictionary<Fqn, ClusterFacts> Clusters { get; init; } = ImmutableDictionary<Fqn, ClusterFacts>.Empty;

    /// <summary>The settings of organizations and workspaces, by what they are the settings of.</summary>
    public Index<Fqn, SettingFacts> SettingsByOwner { get; init; } = Index<Fqn, SettingFacts>.Empty;

    /// <summary>By short name of the cluster.</summary>
    public ImmutableDictionary<string, ClusterReport> Reports { get; init; } = ImmutableDictionary<string, ClusterReport>.Empty;

    public Index<string, Fqn> DeclarersByHostname { get; init; } = Index<string, Fqn>.Empty;

    public Index<string, Fqn> DeclarersByNamespace { get; init; } = Index<string, Fqn>.Empty;

    public Index<Fqn, Fqn> WorkspacesByTenant { get; init; } = Index<Fqn, Fqn>.Empty;

    /// <summary>Gateway objects by tenant.</summary>
    public Index<Fqn, Fqn> DeclarersByTenant { get; init; } = Index<Fqn, Fqn>.Empty;

    /// <summary>Workspaces by the namespace they name; those whose patterns name no single one are under <c>*</c>.</summary>
    public Index<string, Fqn> WorkspacesByNamespace { get; init; } = Index<string, Fqn>.Empty;

    /// <summary>Workspaces by the clusters whose namespaces they select; those that mean any are under <c>*</c>.</summary>
    public Index<string, Fqn> WorkspacesByCluster { get; init; } = Index<string, Fqn>.Empty;

    /// <summary>Leave for others to use gateways of a workspace.</summary>
    public ImmutableDictionary<Fqn, GatewayGrant> Grants { get; init; } = ImmutableDictionary<Fqn, GatewayGrant>.Empty;

    /// <summary>The same by workspace.</summary>
    public Index<Fqn, Fqn> GrantsByWorkspace { get; init; } = Index<Fqn, Fqn>.Empty;

    /// <summary>Workspaces by the hostnames that they may call; those that do not name all of them are under <c>*</c> too.</summary>
    public Index<TenantHost, Fqn> ReachersByHost { get; init; } = Index<TenantHost, Fqn>.Empty;

    /// <summary>Clusters by short name.</summary>
    public Index<string, Fqn> ClustersByName { get; init; } = Index<string, Fqn>.Empty;

    public Index<LabelPair, Fqn> ClustersByLabel { get; init; } = Index<LabelPair, Fqn>.Empty;

    /// <summary>Workspaces that expose services to other clusters by name, by tenant.</summary>
    public Index<Fqn, Fqn> EastWestByTenant { get; init; } = Index<Fqn, Fqn>.Empty;

    /// <summary>The same by the namespaces of the gateways that let calls in.</summary>
    public Index<string, Fqn> EastWestByNamespace { get; init; } = Index<string, Fqn>.Empty;

    public ClientClusters Clients { get; init; } = ClientClusters.None;

    /// <summary>Gateways of ours that joined.</summary>
    public Index<string, GatewayWorkload> TargetsByNamespace { get; init; } = Index<string, GatewayWorkload>.Empty;

    /// <summary>Gateways of clusters' Istio, as agents report them.</summary>
    public Index<string, GatewayWorkload> IstioWorkloadsByNamespace { get; init; } = Index<string, GatewayWorkload>.Empty;

    /// <summary>Clusters where a controller of Gateway API makes gateways, by the namespaces that they have.</summary>
    public Index<string, string> GatewayApiClustersByNamespace { get; init; } = Index<string, string>.Empty;

    /// <summary>Clusters whose agent reports a gateway in a namespace.</summary>
    public Index<string, string> ReportersByNamespace { get; init; } = Index<string, string>.Empty;

    /// <summary>The gateways that controllers of Gateway API make, whether or not anything may be exposed on them; not for translators.</summary>
    public IEnumerable<GatewayWorkload> MadeGateways => Declarations.Values
        .Where(gateway => !GatewayApiClustersByNamespace[gateway.Namespace].IsEmpty)
        .SelectMany(SelectedBy)
        .Where(workload => workload.IsGatewayApi)
        .Distinct();

    /// <summary>The setting of an organization or workspace that counts; null when it has none.</summary>
    public SettingFacts? SettingOf(Fqn owner) => SettingsByOwner[owner].FirstOrDefault();

    /// <summary>False for a cluster that only other organizations have: nothing of it is told. One that nobody has is a mistake to be told of.</summary>
    public bool IsInView(Fqn organization, string cluster)
    {
        var owners = ClustersByName[cluster];
        return owners.IsEmpty || owners.Any(owner => owner.Parent == organization);
    }

    /// <summary>The gateways, whosever they are, that a gateway object selects in clusters of its organization.</summary>
    public ImmutableSortedSet<GatewayWorkload> SelectedBy(GatewayDeclaration gateway)
    {
        GatewayWorkload[] found =
        [
            .. TargetsByNamespace[gateway.Namespace].Concat(IstioWorkloadsByNamespace[gateway.Namespace])
                .Where(workload => gateway.Selects(workload) && IsInView(gateway.Organization, workload.Cluster)),
        ];
        return [.. found, .. MadeFor(gateway, found).Where(workload => IsInView(gateway.Organization, workload.Cluster))];
    }

    // Where a gateway of ours has joined, it is the one that is meant. No made gateway leads out of its cluster, so none stands in for one that does.
    private IEnumerable<GatewayWorkload> MadeFor(GatewayDeclaration gateway, GatewayWorkload[] found) => gateway.LeadsOut && found.Length > 0
        ? []
        : GatewayApiClustersByNamespace[gateway.Namespace].Except(found.Select(workload => workload.Cluster))
            .Select(cluster => new GatewayWorkload(cluster, gateway.Namespace, gateway.Selector, DataPlane.GatewayApi));
}
