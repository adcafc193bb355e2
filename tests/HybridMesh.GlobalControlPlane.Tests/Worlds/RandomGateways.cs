using HybridMesh.Contracts.Fields.AccessControl;
using HybridMesh.Contracts.Fields.Http;
using HybridMesh.Contracts.Fields.Selectors;
using HybridMesh.Contracts.Fields.Tls;
using HybridMesh.Contracts.Kinds.Gateways.IngressGateways;
using HybridMesh.Contracts.Kinds.Gateways.Tier1Gateways;
using HybridMesh.Contracts.Resources;

namespace HybridMesh.GlobalControlPlane.Tests.Worlds;

/// <summary>Gateway objects of every shape, few hostnames, so that they meet.</summary>
internal static class RandomGateways
{
    /// <summary>Of the kinds that there are.</summary>
    public static IReadOnlyList<string> Collections { get; } = ["tier1gateways", "ingressgateways", "unifiedgateways", "egressgateways"];

    public static IResourceSpec Of(string collection, Random random, Dictionary<string, string> labels)
    {
        var selector = new WorkloadSelector { Namespace = Pick(random, "n1", "n2"), Labels = labels };
        var servers = Enumerable.Range(0, random.Next(1, 4));
        return collection switch
        {
            "tier1gateways" => new Tier1Gateway
            {
                WorkloadSelector = selector,
                ExternalServers = [.. servers.Select(index => Tier1Server(random, index))],
                PassthroughServers = [.. RandomStreams.OfTier1(random)],
                TcpExternalServers = [.. RandomStreams.TcpOfTier1(random)],
                InternalServers = [.. RandomTransit.Requests(random)],
                TcpInternalServers = [.. RandomTransit.Connections(random)],
            },
            "ingressgateways" => new IngressGateway
            {
                WorkloadSelector = selector,
                Http = [.. servers.Select(index => IngressServer(random, index))],
                TlsPassthrough = [.. RandomStreams.OfIngressTls(random)],
                Tcp = [.. RandomStreams.OfIngressTcp(random)],
            },
            "egressgateways" => RandomEgress.OfGateway(random, selector),
            _ => RandomUnifiedServers.Of(random, servers, selector),
        };
    }

    public static string Hostname(Random random) => Pick(random, "one.example.com", "one.example.com", "two.example.com", "*.example.com");

    public static IReadOnlyList<ClusterDestination> Clusters(Random random) => [.. Enumerable.Range(0, random.Next(4)).Select(_ => Destination(random))];

    private static Tier1ExternalServer Tier1Server(Random random, int index) => new()
    {
        Name = $"s{index}",
        Hostname = Hostname(random),
        Port = Pick(random, 80, 8080),
        Tls = random.Next(6) == 0 ? new ServerTlsSettings { Mode = ServerTlsMode.Simple, SecretName = "tls" } : null,
        Redirect = random.Next(6) == 0 ? new Redirect { Scheme = "https" } : null,
        Clusters = Clusters(random),
        StrictWeights = random.Next(4) == 0,
        Authentication = random.Next(8) == 0 ? new Authentication() : null,
    };

    private static ClusterDestination Destination(Random random) => random.Next(3) switch
    {
        0 => new ClusterDestination { Labels = new Dictionary<string, string> { ["env"] = Pick(random, "prod", "test") }, Weight = Weight(random) },
        _ => new ClusterDestination { Name = Pick(random, "c1", "c2", "edge", "nowhere"), Weight = Weight(random) },
    };

    private static int? Weight(Random random) => random.Next(3) == 0 ? null : random.Next(0, 4) * 25;

    private static IngressHttpServer IngressServer(Random random, int index) => new()
    {
        Name = $"s{index}",
        Hostname = Hostname(random),
        Port = Pick(random, 80, 8080),
        Authentication = RandomPolicies.Authentication(random),
        Authorization = RandomPolicies.Authorization(random),
        RateLimiting = RandomPolicies.RateLimiting(random),
        Routing = new IngressRouting
        {
            Rules =
            [
                new IngressRouteRule { Route = new IngressRoute { Host = $"{Pick(random, "n1", "n2", "n3")}/web", Port = 80 } },
                .. random.Next(3) == 0
                    ? [new IngressRouteRule { DirectResponse = new DirectResponse { Status = 200 } }]
                    : Array.Empty<IngressRouteRule>(),
            ],
        },
    };

    private static T Pick<T>(Random random, params T[] choices) => choices[random.Next(choices.Length)];
}
