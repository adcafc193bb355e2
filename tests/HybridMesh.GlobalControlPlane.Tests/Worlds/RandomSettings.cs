using HybridMesh.Contracts.Fields.Failover;
using HybridMesh.Contracts.Fields.Http;
using HybridMesh.Contracts.Fields.Selectors;
using HybridMesh.Contracts.Kinds.Tenancy.Clusters;
using HybridMesh.Contracts.Kinds.Tenancy.OrganizationSettings;
using HybridMesh.Contracts.Kinds.Tenancy.WorkspaceSettings;

namespace HybridMesh.GlobalControlPlane.Tests.Worlds;

/// <summary>Clusters and settings with few networks and regions, so that they matter to each other.</summary>
internal static class RandomSettings
{
    public static Cluster OfCluster(Random random) => new()
    {
        Drain = random.Next(6) == 0,
        Network = Pick(random, null, "", "blue", "blue", "green"),
        Locality = random.Next(2) == 0 ? null : new ClusterLocality { Region = Pick(random, "east", "west") },
        GatewayTransport = random.Next(4) == 0 ? GatewayTransport.Plaintext : null,
        NamespaceScope = random.Next(4) > 0
            ? null
            : new NamespaceScope { Scope = (NamespaceScopeKind)random.Next(2), Exceptions = [Pick(random, "n1", "n2")!] },
        GatewayClass = Pick(random, null, null, "eg", "eg", "eg", "eg", "eg", "other"),
    };

    public static OrganizationSetting OfOrganization(Random random) => new()
    {
        NetworkSettings = random.Next(3) == 0
            ? null
            : new NetworkSettings
            {
                NetworkReachability = new[] { "blue", "green" }
                    .Where(_ => random.Next(2) == 0)
                    .ToDictionary(network => network, _ => Pick(random, "blue", "green", "blue,green", "")!),
            },
        FailoverSettings = Failover(random),
    };

    public static WorkspaceSetting OfWorkspace(Random random) => (random.Next(3) == 0
        ? new WorkspaceSetting { RegionalFailover = Regions(random) }
        : new WorkspaceSetting { FailoverSettings = Failover(random) }) with
    {
        HostsReachability = random.Next(3) == 0
            ? null
            : new HostsReachability { Hostnames = [.. Enumerable.Range(0, random.Next(3)).Select(_ => Hostname(random))] },
        DefaultEastWestGatewaySettings = [.. Enumerable.Range(0, random.Next(3)).Select(_ => EastWest(random))],
    };

    public static FailoverSettings? Failover(Random random) => random.Next(2) == 0
        ? null
        : new FailoverSettings { TopologyChoice = (TopologyChoice)random.Next(3), RegionalFailover = Regions(random) };

    private static EastWestGatewaySetting EastWest(Random random) => new()
    {
        WorkloadSelector = new WorkloadSelector
        {
            Namespace = Pick(random, "n1", "n2")!,
            Labels = new Dictionary<string, string> { ["app"] = Pick(random, "x", "y")! },
        },
        ExposedServices = random.Next(2) == 0
            ? []
            : [new ServiceSelector { ServiceLabels = new Dictionary<string, string> { ["expose"] = Pick(random, "a", "b")! } }],
    };

    private static StringMatch Hostname(Random random) => random.Next(4) switch
    {
        0 => new StringMatch { Prefix = RandomGateways.Hostname(random)[..1] },
        1 => new StringMatch { Regex = "[^.]*" },
        _ => new StringMatch { Exact = RandomGateways.Hostname(random) },
    };

    private static RegionalFailover[] Regions(Random random) =>
        random.Next(2) == 0 ? [] : [random.Next(2) == 0 ? new RegionalFailover { From = "east", To = "west" } : new RegionalFailover { From = "west", To = "east" }];

    private static string? Pick(Random random, params string?[] choices) => choices[random.Next(choices.Length)];
}
