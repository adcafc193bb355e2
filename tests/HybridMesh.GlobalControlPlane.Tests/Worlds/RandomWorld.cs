using HybridMesh.Contracts.Kinds.Gateways.GatewayGroups;
using HybridMesh.Contracts.Kinds.Tenancy.Clusters;
using HybridMesh.Contracts.Kinds.Tenancy.Organizations;
using HybridMesh.Contracts.Kinds.Tenancy.Workspaces;
using HybridMesh.Contracts.Resources;
using HybridMesh.Discovery.Wire;
using HybridMesh.GlobalControlPlane.Model;
using HybridMesh.GlobalControlPlane.Model.Changes;
using Locality = HybridMesh.Discovery.Wire.Locality;

namespace HybridMesh.GlobalControlPlane.Tests.Worlds;

/// <summary>Turns numbers into things that happen to a small mesh, so that a failing run is a short list of numbers.</summary>
internal sealed class RandomWorld(MeshState state, IReadOnlyDictionary<string, string[]> namespacePatterns)
{
    private static readonly Fqn Organization = Fqn.Parse("organizations/o", null);
    private static readonly string[] Clusters = ["c1", "c2", "edge", "bare"];

    // In the last one none of our gateways joins at first, so that some are made from Gateway API.
    private static readonly string[] ClustersOfOurs = Clusters[..^1];
    private static readonly Dictionary<string, string>[] Selectors =
        [new() { ["app"] = "x" }, new() { ["app"] = "y" }, new() { ["app"] = "x", ["tier"] = "1" }];

    private readonly Dictionary<string, ClusterInventory> _inventories = [];

    /// <summary>Tenants whose workspaces may select anything, each other's namespaces included.</summary>
    public static IReadOnlyDictionary<string, string[]> Crossing { get; } = new Dictionary<string, string[]>
    {
        ["a"] = ["*/n1", "c1/*", "*/*", "c1/n*", "edge/n2", "*/n2"],
        ["b"] = ["*/n1", "*/*", "c2/n2", "*/n*"],
    };

    /// <summary>
    /// Tenants as the management API lets them be: no namespace is claimed by two. None shares gateways with another, which would make the
    /// other's objects depend on it.
    /// </summary>
    public static IReadOnlyDictionary<string, string[]> Apart { get; } = new Dictionary<string, string[]>
    {
        ["a"] = ["*/n1", "c1/n1", "edge/n1"],
        ["b"] = ["*/n2", "c2/n2", "c1/n2"],
    };

    /// <summary>
    /// A mesh in which every tenant has gateways that work, so that what happens next happens to something.
    /// </summary>
    public IReadOnlyList<ModelChange> Begin()
    {
        var random = new Random(1);
        List<ModelChange> changes =
        [
            state.Write(Organization.Child("settings", "default"), RandomSettings.OfOrganization(random)),
            .. Clusters.Select(cluster => state.Write(Fqn.Parse($"organizations/o/clusters/{cluster}", null), RandomSettings.OfCluster(random))),
            .. ClustersOfOurs.SelectMany(cluster => Selectors.SelectMany(labels => new[] { "n1", "n2" }.Select(@namespace =>
                state.Join(new GatewayWorkload(cluster, @namespace, Labels.From(labels)))))),
            .. Enumerable.Range(0, 6).Select(_ => Report(random)),
            Report(random, Clusters[^1]),
        ];
        foreach (var (tenant, patterns) in namespacePatterns)
        {
            var workspace = Fqn.Parse($"organizations/o/tenants/{tenant}/workspaces/w1", null);
            changes.Add(state.Write(workspace.Child("settings", "default"), RandomSettings.OfWorkspace(random)));
            changes.Add(state.Write(workspace, new Workspace { NamespaceSelector = new() { Names = patterns } }));
            changes.Add(state.Write(workspace.Child("gatewaygroups", "g"), new GatewayGroup { NamespaceSelector = new() { Names = patterns } }));
            changes.AddRange(RandomGateways.Collections.SelectMany(kind => Enumerable.Range(0, 4).Select(_ => Gateway(random, tenant, kind))));
        }

        return changes;
    }

    /// <summary>From here on all clusters have Istio, and nothing stands between them: what workloads can call depends on gateway objects alone.</summary>
    public IReadOnlyList<ModelChange> Connect() =>
    [
        state.Delete(Organization.Child("settings", "default")),
        state.Delete(Organization.Child("settings", "other")),
        state.Write(Organization, new Organization()),
        .. Clusters.Select(cluster => state.Write(Organization.Child("clusters", cluster), new Cluster())),
        .. Clusters.Select(cluster => state.Report(cluster, ClusterReport.From(cluster, RandomInventory.Connected(cluster, Selectors), isConnected: true))),
    ];

    /// <summary>One change; the same number makes the same one in the same world.</summary>
    public ModelChange Move(int number, string? onlyTenant = null)
    {
        var random = new Random(number);
        var tenant = onlyTenant ?? Pick(random, [.. namespacePatterns.Keys]);
        return (onlyTenant is null ? random.Next(17) : random.Next(7, 16)) switch
        {
            0 => Cluster(random),
            1 => Report(random),
            2 or 3 => Adjust(random),
            4 or 5 => Target(random),
            6 => WriteOrDelete(random, Setting(random, Organization), RandomSettings.OfOrganization(random)),
            7 => WriteOrDelete(random, Setting(random, WorkspaceOf(random, tenant)), RandomSettings.OfWorkspace(random)),
            8 => Workspace(random, tenant),
            9 => Group(random, tenant),
            15 => Grant(random, tenant),
            16 => state.Write(Organization, new Organization { SystemNamespaces = random.Next(4) == 0 ? [Pick(random, "n1", "n2")] : [] }),
            _ => Gateway(random, tenant, Pick(random, [.. RandomGateways.Collections])),
        };
    }

    private ModelChange Workspace(Random random, string tenant) => WriteOrDelete(
        random, WorkspaceOf(random, tenant), new Workspace { NamespaceSelector = new() { Names = Patterns(random, tenant) }, Privileged = random.Next(2) == 0 });

    private ModelChange Group(Random random, string tenant) => WriteOrDelete(
        random, GroupOf(random, tenant), new GatewayGroup { NamespaceSelector = new() { Names = Patterns(random, tenant) } });

    private ModelChange Grant(Random random, string tenant)
    {
        var grantee = ReferenceEquals(namespacePatterns, Crossing) ? Pick(random, [.. namespacePatterns.Keys]) : tenant;
        return WriteOrDelete(
            random,
            WorkspaceOf(random, tenant).Child("sharedgatewayreferencegrants", Pick(random, "s1", "s2")),
            RandomGrants.Of(random, Organization.Child("tenants", grantee)));
    }

    private ModelChange Cluster(Random random)
    {
        // Now and then another organization has one of the name.
        var fqn = Fqn.Parse($"organizations/{Pick(random, "o", "o", "o", "p")}/clusters/{Pick(random, Clusters)}", null);
        return random.Next(5) == 0
            ? state.Delete(fqn)
            : state.Write(fqn, RandomSettings.OfCluster(random), new Dictionary<string, string> { ["env"] = Pick(random, "prod", "test"), ["size"] = Pick(random, "s", "l") });
    }

    private ModelChange Report(Random random) => Report(random, Pick(random, Clusters));

    private ModelChange Report(Random random, string cluster) => Report(random, cluster, RandomInventory.Of(random, Selectors, hasGatewayApi: !ClustersOfOurs.Contains(cluster)));

    // One thing of the last report is another: gateways and all else stay.
    private ModelChange Adjust(Random random)
    {
        var cluster = Pick(random, Clusters);
        var inventory = _inventories.GetValueOrDefault(cluster)?.Clone() ?? new ClusterInventory();
        if (random.Next(3) == 0)
        {
            inventory.Locality = new Locality { Region = Pick(random, "east", "west") };
        }
        else
        {
            foreach (var ready in inventory.Services.SelectMany(service => service.Ports).SelectMany(port => port.Ready))
            {
                ready.Count = (uint)random.Next(2);
            }
        }

        return Report(random, cluster, inventory);
    }

    private ModelChange Report(Random random, string cluster, ClusterInventory inventory)
    {
        _inventories[cluster] = inventory;
        return state.Report(cluster, ClusterReport.From(cluster, inventory, random.Next(3) > 0));
    }

    private ModelChange Target(Random random)
    {
        var target = new GatewayWorkload(Pick(random, Clusters), Pick(random, "n1", "n2"), Labels.From(Pick(random, Selectors)));
        return random.Next(4) == 0 ? state.Leave(target) : state.Join(target);
    }

    private ModelChange Gateway(Random random, string tenant, string collection) => WriteOrDelete(
        random, GroupOf(random, tenant).Child(collection, Pick(random, "g1", "g2")), RandomGateways.Of(collection, random, Pick(random, Selectors)));

    private ModelChange WriteOrDelete(Random random, Fqn fqn, IResourceSpec spec) =>
        random.Next(8) == 0 ? state.Delete(fqn) : state.Write(fqn, spec);

    private string[] Patterns(Random random, string tenant) =>
        [.. namespacePatterns[tenant].Where(_ => random.Next(4) > 0).DefaultIfEmpty(namespacePatterns[tenant][0])];

    private static Fqn WorkspaceOf(Random random, string tenant) =>
        Fqn.Parse($"organizations/o/tenants/{tenant}/workspaces/{Pick(random, "w1", "w1", "w1", "w2")}", null);

    // More than one per owner, which the management API refuses, must not break anything either.
    private static Fqn Setting(Random random, Fqn owner) => owner.Child("settings", Pick(random, "default", "default", "other"));

    private static Fqn GroupOf(Random random, string tenant) => WorkspaceOf(random, tenant).Child("gatewaygroups", "g");

    private static T Pick<T>(Random random, params T[] choices) => choices[random.Next(choices.Length)];
}
