using HybridMesh.Contracts.Kinds.Gateways.Tier1Gateways;
using HybridMesh.Contracts.Kinds.Gateways.UnifiedGateways;

namespace HybridMesh.GlobalControlPlane.Tests.Worlds;

/// <summary>Servers for workloads on their way to other clusters.</summary>
internal static class RandomTransit
{
    public static IEnumerable<Tier1InternalServer> Requests(Random random) => Hostnames(random).Select((hostname, index) => new Tier1InternalServer
    {
        Name = $"transit{index}",
        Hostname = hostname,
        Clusters = RandomGateways.Clusters(random),
        Authentication = RandomPolicies.Authentication(random),
        Authorization = RandomPolicies.Authorization(random),
    });

    public static IEnumerable<Tier1InternalTcpServer> Connections(Random random) => Hostnames(random).Select((hostname, index) => new Tier1InternalTcpServer
    {
        Name = $"transit-tcp{index}",
        Hostname = hostname,
        Clusters = RandomGateways.Clusters(random),
    });

    public static IEnumerable<GatewayHttpServer> Unified(Random random, bool isTier1) => !isTier1 ? [] : Hostnames(random).Select((hostname, index) => new GatewayHttpServer
    {
        Name = $"transit{index}",
        Hostname = hostname,
        TrafficMode = TrafficMode.Transit,
        Authorization = RandomPolicies.Authorization(random),
        RateLimiting = RandomPolicies.RateLimiting(random),
        Routing = new GatewayHttpRouting { Rules = [new GatewayHttpRule { Route = Route(random) }] },
    });

    public static IEnumerable<GatewayTcpServer> UnifiedConnections(Random random, bool isTier1) => !isTier1 ? [] : Hostnames(random).Select((hostname, index) => new GatewayTcpServer
    {
        Name = $"transit-tcp{index}",
        Hostname = hostname,
        Transit = true,
        Route = Route(random),
    });

    private static string[] Hostnames(Random random) =>
        [.. new[] { "one.example.com", "two.example.com" }.Where(_ => random.Next(4) == 0)];

    private static RouteTo Route(Random random) => new() { ClusterDestination = new RouteToClusters { Clusters = RandomGateways.Clusters(random) } };
}
