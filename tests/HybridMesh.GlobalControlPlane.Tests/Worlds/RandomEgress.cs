using HybridMesh.Contracts.Fields.Http;
using HybridMesh.Contracts.Fields.Selectors;
using HybridMesh.Contracts.Fields.Tls;
using HybridMesh.Contracts.Kinds.Gateways.EgressGateways;
using HybridMesh.Contracts.Kinds.Gateways.UnifiedGateways;

namespace HybridMesh.GlobalControlPlane.Tests.Worlds;

/// <summary>Ways out of the mesh, to hosts of which some are exposed inside it too.</summary>
internal static class RandomEgress
{
    private static readonly string[] Accounts = ["n1/web", "n1/*", "n2/web", "./*", "*/*", "n3/web"];
    private static readonly string[] Workspaces =
        ["organizations/o/tenants/a/workspaces/w1", "organizations/o/tenants/b/workspaces/w1", "organizations/o/tenants/a/workspaces/w2"];

    public static EgressGateway OfGateway(Random random, WorkloadSelector selector) => new()
    {
        WorkloadSelector = selector,
        Authorization = [.. Enumerable.Range(0, random.Next(3)).Select(_ => new EgressGrant
        {
            From = random.Next(3) == 0 ? null : new EgressCallers { Mode = (EgressCallerMode)random.Next(8), ServiceAccounts = Some(random, Accounts) },
            To = [.. Enumerable.Range(0, random.Next(1, 3)).Select(_ => Host(random))],
        })],
    };

    public static IEnumerable<GatewayHttpServer> Servers(Random random) => Enumerable.Range(0, random.Next(3)).Select(index => new GatewayHttpServer
    {
        Name = $"out{index}",
        Hostname = Host(random),
        TrafficMode = TrafficMode.Egress,
        Authentication = RandomPolicies.Authentication(random),
        RateLimiting = RandomPolicies.RateLimiting(random),
        Routing = new GatewayHttpRouting { Rules = [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Rule(random))] },
    });

    public static IEnumerable<EgressPermission> Permissions(Random random) => Enumerable.Range(0, random.Next(4)).Select(_ => new EgressPermission
    {
        From = random.Next(4) switch
        {
            0 => null,
            1 => new EgressSource { Resources = Some(random, Workspaces) },
            2 => new EgressSource { Mode = (EgressSourceMode)random.Next(6) },
            _ => new EgressSource { ServiceAccounts = Some(random, Accounts) },
        },
        To =
        [
            new EgressTarget
            {
                Host = new EgressHost { Exact = Host(random) },
                Paths = Some(random, "/a", "/a/*", "/a/b*", "/c"),
                Methods = Some(random, "GET", "POST", "PUT"),
            },
        ],
    });

    public static ClientTlsSettings? Tls(Random random) => random.Next(4) switch
    {
        0 => null,
        1 => new ClientTlsSettings { Mode = ClientTlsMode.Mutual, SecretName = random.Next(3) == 0 ? "elsewhere/client" : "client" },
        2 => new ClientTlsSettings { Mode = ClientTlsMode.IstioMutual, SubjectAltNames = ["spiffe://far/ns/a/sa/b"] },
        _ => new ClientTlsSettings { Mode = ClientTlsMode.Simple },
    };

    private static GatewayHttpRule Rule(Random random) => new()
    {
        Match = random.Next(2) == 0 ? [] : [new HttpMatchCondition { Uri = new StringMatch { Prefix = $"/{random.Next(3)}" } }],
        Route = new RouteTo
        {
            ServiceDestination = new RouteToService
            {
                Host = $"n{random.Next(1, 4)}/{Host(random).Replace("*.", "", StringComparison.Ordinal)}",
                Port = random.Next(2) == 0 ? null : 8443,
                Tls = Tls(random),
            },
        },
    };

    private static string Host(Random random) => random.Next(3) == 0 ? RandomGateways.Hostname(random) : $"api{random.Next(2)}.example.org";

    private static T[] Some<T>(Random random, params T[] choices) => [.. choices.Where(_ => random.Next(3) == 0)];
}
