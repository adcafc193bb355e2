using System.Collections.Immutable;
using HybridMesh.Contracts.Resources;
using HybridMesh.GlobalControlPlane.Model.Facts;
using HybridMesh.GlobalControlPlane.Model.Keys;

namespace HybridMesh.GlobalControlPlane.Model;

/// <summary>
/// What a translator sees of the model. Every accessor records what was read, including look-ups that found nothing: whatever is not
/// asked for here cannot make a unit compile again. Used by one compilation of one unit.
/// </summary>
internal sealed class MeshView(MeshModel model)
{
    private readonly HashSet<ReadKey> _reads = [];
    private readonly Dictionary<object, object?> _answers = [];

    /// <summary>Everything that was asked for so far.</summary>
    public IReadOnlySet<ReadKey> Reads => _reads;

    /// <summary>What holds for the life of the process, and so is not recorded.</summary>
    public MeshSettings Settings => model.Settings;

    public Resource? Resource(Fqn fqn) => Read(new ResourceKey(fqn));

    public GatewayDeclaration? Declaration(Fqn gateway) => Read(new DeclarationKey(gateway));

    /// <summary>The gateway objects of every tenant that declare the hostname.</summary>
    public IEnumerable<GatewayDeclaration> DeclarersOf(string hostname) =>
        Read(new DeclarersKey(hostname)).Select(Declaration).OfType<GatewayDeclaration>();

    /// <summary>The gateway objects of every tenant that select workloads of the namespace.</summary>
    public IEnumerable<GatewayDeclaration> DeclarersIn(string @namespace) =>
        Read(new NamespaceDeclarersKey(@namespace)).Select(Declaration).OfType<GatewayDeclaration>();

    /// <summary>The namespaces that a workspace or group selects.</summary>
    public NamespaceClaim? NamespacesOf(Fqn owner) => Read(new NamespaceClaimKey(owner));

    /// <summary>The workspaces of every tenant that may cover the namespace, in any cluster.</summary>
    public IEnumerable<NamespaceClaim> WorkspacesAround(string @namespace) =>
        Read(new WorkspacesKey(@namespace)).Union(Read(new WorkspacesKey("*"))).Select(NamespacesOf).OfType<NamespaceClaim>();

    /// <summary>True when no workspace of the organization can own the namespace, in any cluster.</summary>
    public bool IsSystemNamespace(Fqn organization, string @namespace) =>
        Read(new OrganizationKey(organization))?.SystemNamespaces.Contains(@namespace) == true;

    /// <summary>What the workspace lets others do with its gateways.</summary>
    public IEnumerable<GatewayGrant> GrantsOf(Fqn workspace) =>
        Read(new GrantsKey(workspace)).Select(grant => Read(new GrantKey(grant))).OfType<GatewayGrant>();

    public ClusterFacts? Cluster(Fqn cluster) => Read(new ClusterKey(cluster));

    /// <summary>The Cluster objects of one organization that have all these labels.</summary>
    public IEnumerable<ClusterFacts> ClustersWith(Fqn organization, Labels labels) =>
        labels.IsEmpty
            ? []
            : Read(new LabelledClustersKey(labels.Pairs.First()))
                .Where(cluster => cluster.IsWithin(organization))
                .Select(Cluster)
                .OfType<ClusterFacts>()
                .Where(cluster => cluster.Labels.Contains(labels));

    /// <summary>The other networks that a network of the organization can call.</summary>
    public ImmutableSortedSet<string> NetworksReachableFrom(Fqn organization, string network) =>
        Read(new ReachableNetworksKey(organization, network));

    /// <summary>What an organization or workspace says of the order of clusters; null when it says nothing.</summary>
    public Effective<FailoverOrder>? FailoverOf(Fqn owner) => Read(new FailoverKey(owner));

    /// <summary>The gateways that joined, in one namespace of every cluster.</summary>
    public ImmutableSortedSet<GatewayWorkload> TargetsIn(string @namespace) => Read(new TargetsKey(@namespace));

    /// <summary>The gateways that agents report in one namespace of every cluster.</summary>
    public IEnumerable<ReportedGateway> ReportedGatewaysIn(string @namespace) =>
        Read(new ReportersKey(@namespace))
            .SelectMany(cluster => Read(new ReportedGatewaysKey(cluster, @namespace))?.Gateways ?? []);

    /// <summary>The Istio gateways of one cluster, in all namespaces.</summary>
    public ImmutableSortedSet<GatewayWorkload> IstioWorkloadsIn(string cluster) => Read(new IstioWorkloadsKey(cluster));

    /// <summary>What the cluster's agent said of the cluster; null when it never reported.</summary>
    public ClusterState? StateOf(string cluster) => Read(new ClusterStateKey(cluster));

    /// <summary>The Gateway API that makes gateways in the cluster; null where none does.</summary>
    public GatewayApiFacts? GatewayApiOf(string cluster) => Read(new GatewayApiKey(cluster));

    /// <summary>What the cluster's agent said of a service; null when it does not report it.</summary>
    public ServiceState? ServiceIn(string cluster, ServiceName service) => Read(new ServiceStateKey(cluster, service));

    /// <summary>The clusters with workloads that may call a hostname inside the mesh; of some of them nothing may come.</summary>
    public ImmutableSortedSet<string> ClientClustersOf(TenantHost host) => Read(new ClientClustersKey(host));

    /// <summary>The trust domain of a cluster whose workloads can call others; null where they cannot.</summary>
    public string? ClientTrustDomainOf(string cluster) => Read(new ClientTrustDomainKey(cluster));

    /// <summary>The workspaces of the tenant whose workloads may call the hostname.</summary>
    public IEnumerable<NamespaceClaim> ReachersOf(TenantHost host) =>
        Read(new ReachersKey(host))
            .Union(Read(new ReachersKey(host with { Hostname = TenantHost.Any }))
                .Where(workspace => Read(new HostReachKey(workspace))?.Covers(host.Hostname) != false))
            .Select(NamespacesOf)
            .OfType<NamespaceClaim>();

    /// <summary>The namespaces that the cluster's agent reports.</summary>
    public ImmutableSortedSet<string> NamespacesIn(string cluster) => Read(new ReportedNamespacesKey(cluster));

    /// <summary>Which services of a workspace other clusters can call by name; null when it exposes none.</summary>
    public EastWestFacts? EastWestOf(Fqn workspace) => Read(new EastWestKey(workspace));

    /// <summary>The services that the cluster reports in a namespace.</summary>
    public ImmutableArray<ReportedService> ServicesIn(string cluster, string @namespace) =>
        Read(new ReportedServicesKey(cluster, @namespace))?.Services ?? [];

    /// <summary>
    /// What follows from reads, worked out once: the unit is compiled from one state of the model, so asked again with an equal question the
    /// answer is the same.
    /// </summary>
    /// <param name="question">A value of a type of its own for each sort of question.</param>
    /// <param name="answer">Works it out.</param>
    public T Once<TQuestion, T>(TQuestion question, Func<TQuestion, T> answer)
        where TQuestion : notnull
    {
        object key = question;
        if (!_answers.TryGetValue(key, out var known))
        {
            _answers[key] = known = answer(question);
        }

        return (T)known!;
    }

    private T Read<T>(ReadKey<T> key)
    {
        _reads.Add(key);
        return key.ValueIn(model);
    }
}
