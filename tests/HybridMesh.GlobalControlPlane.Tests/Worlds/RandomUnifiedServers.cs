using HybridMesh.Contracts.Fields.Http;
using HybridMesh.Contracts.Fields.Selectors;
using HybridMesh.Contracts.Fields.Tls;
using HybridMesh.Contracts.Kinds.Gateways.UnifiedGateways;

namespace HybridMesh.GlobalControlPlane.Tests.Worlds;

/// <summary>Servers of one Gateway: all lead to clusters, or all to services, or none leads anywhere.</summary>
internal static class RandomUnifiedServers
{
    public static Gateway Of(Random random, IEnumerable<int> servers, WorkloadSelector selector)
    {
        var tier = random.Next(5);
        return new Gateway
        {
            WorkloadSelector = selector,
            Http = [.. Http(random, servers, tier), .. RandomTransit.Unified(random, tier < 2), .. tier is 2 or 3 ? RandomEgress.Servers(random) : []],
            EgressAuthorization = [.. RandomEgress.Permissions(random)],
            Tls = [.. RandomStreams.Some(random).Select(index => new GatewayTlsServer
            {
                Name = $"tls{index}", Hostname = RandomGateways.Hostname(random), Port = RandomStreams.Port(random), Route = Route(random, tier < 2),
            })],
            Tcp = [.. RandomStreams.Some(random).Select(index => new GatewayTcpServer
            {
                Name = $"tcp{index}",
                Hostname = RandomGateways.Hostname(random),
                Port = RandomStreams.Port(random),
                Tls = RandomStreams.Tls(random),
                Route = Route(random, tier < 2),
            }), .. RandomTransit.UnifiedConnections(random, tier < 2)],
        };
    }

    private static IEnumerable<GatewayHttpServer> Http(Random random, IEnumerable<int> servers, int tier) =>
        servers.Select(index => new GatewayHttpServer
        {
            Name = $"s{index}",
            Hostname = RandomGateways.Hostname(random),
            Port = random.Next(2) == 0 ? 80 : 8080,
            Tls = random.Next(6) == 0 ? new ServerTlsSettings { Mode = ServerTlsMode.Simple, SecretName = "tls" } : null,
            Authentication = RandomPolicies.Authentication(random),
            Authorization = RandomPolicies.Authorization(random),
            RateLimiting = RandomPolicies.RateLimiting(random),
            FailoverSettings = random.Next(4) == 0 ? RandomSettings.Failover(random) : null,
            Routing = new GatewayHttpRouting { Rules = [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Rule(random, tier))] },
        });

    private static GatewayHttpRule Rule(Random random, int tier)
    {
        var route = (random.Next(5), tier) switch
        {
            (0, _) or (_, 4) => null,
            _ => Route(random, tier < 2),
        };
        return new GatewayHttpRule
        {
            Match = random.Next(2) == 0 ? [] : [.. Enumerable.Range(0, random.Next(1, 3)).Select(_ => Condition(random))],
            Modify = random.Next(6) == 0 ? new HttpModifyAction { Rewrite = new HttpRewrite { Uri = "/new", Authority = route is { ServiceDestination: not null } ? "web.internal" : null } } : null,
            Timeout = random.Next(3) == 0 ? TimeSpan.FromSeconds(random.Next(4)) : null,
            Route = route,
            DisableExternalAuthorization = random.Next(4) == 0,
            DirectResponse = route is null ? new DirectResponse { Status = 200 } : null,
        };
    }

    private static HttpMatchCondition Condition(Random random) => new()
    {
        Uri = random.Next(6) switch
        {
            0 => null,
            1 => new StringMatch { Exact = $"/{random.Next(3)}" },
            2 => new StringMatch { Exact = $"/{random.Next(3)}/{random.Next(3)}" },
            3 => new StringMatch { Prefix = $"/{random.Next(3)}/" },
            4 => new StringMatch { Regex = $"/{random.Next(3)}[a-z]*" },
            _ => new StringMatch { Prefix = $"/{random.Next(3)}" },
        },
        Headers = random.Next(3) > 0
            ? new Dictionary<string, StringMatch>()
            : new Dictionary<string, StringMatch> { [$"x-{random.Next(2)}"] = random.Next(3) == 0 ? new StringMatch { Prefix = "a" } : new StringMatch { Exact = $"a{random.Next(2)}" } },
    };

    private static RouteTo Route(Random random, bool isTier1) => isTier1
        ? new RouteTo { ClusterDestination = Spread(random) }
        : new RouteTo { ServiceDestination = new RouteToService { Host = $"n{random.Next(1, 4)}/web", Port = 80 } };

    private static RouteToClusters Spread(Random random) => new()
    {
        Clusters = RandomGateways.Clusters(random),
        StrictWeights = random.Next(4) == 0,
    };
}
