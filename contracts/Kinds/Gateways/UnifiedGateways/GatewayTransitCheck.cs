using HybridMesh.Contracts.Errors;
using HybridMesh.Contracts.Rules;

namespace HybridMesh.Contracts.Kinds.Gateways.UnifiedGateways;

/// <summary>Servers that workloads of the mesh come to on their way to clusters that they do not reach.</summary>
internal static class GatewayTransitCheck
{
    public static IEnumerable<Violation> Check(Gateway spec)
    {
        (string Path, GatewayHttpServer Server)[] http =
            [.. spec.Http.Select((server, index) => ($"spec.http[{index}]", server)).Where(server => server.server.IsTransit())];
        (string Path, GatewayTcpServer Server)[] tcp =
            [.. spec.Tcp.Select((server, index) => ($"spec.tcp[{index}]", server)).Where(server => server.server.IsTransit())];
        return spec.Http.SelectMany((server, index) => CheckMode($"spec.http[{index}]", server.Transit, server.TrafficMode))
            .Concat(spec.Tcp.SelectMany((server, index) => CheckMode($"spec.tcp[{index}]", server.Transit, server.TrafficMode)))
            .Concat(http.SelectMany(server => CheckOwn(server.Path, server.Server.Port is not null, server.Server.Tls is not null)))
            .Concat(tcp.SelectMany(server => CheckOwn(server.Path, server.Server.Port is not null, server.Server.Tls is not null)))
            .Concat(http.SelectMany(server => server.Server.Routing.Rules.SelectMany((rule, index) =>
                CheckRoute($"{server.Path}.routing.rules[{index}].route", rule.Route))))
            .Concat(tcp.SelectMany(server => CheckRoute($"{server.Path}.route", server.Server.Route)))
            .Concat(TransitRule.Check([.. http.Select(server => (server.Path, server.Server.Hostname))]))
            .Concat(TransitRule.Check([.. tcp.Select(server => (server.Path, server.Server.Hostname))]));
    }

    private static IEnumerable<Violation> CheckMode(string path, bool transit, TrafficMode? mode)
    {
        if (transit && mode is TrafficMode.Ingress or TrafficMode.Egress)
        {
            yield return new Violation($"{path}.transit", ErrorCatalog.Contradiction, "'trafficMode' says otherwise, and 'transit' is its old form: remove it");
        }
    }

    private static IEnumerable<Violation> CheckOwn(string path, bool hasPort, bool hasTls)
    {
        if (hasPort)
        {
            yield return new Violation($"{path}.port", ErrorCatalog.ExcludedField, "a TRANSIT server has no port of its own: workloads come over the mesh's");
        }

        if (hasTls)
        {
            yield return new Violation($"{path}.tls", ErrorCatalog.ExcludedField, "a TRANSIT server has no TLS of its own: the mesh encrypts");
        }
    }

    private static IEnumerable<Violation> CheckRoute(string path, RouteTo? route)
    {
        if (route?.ServiceDestination is not null)
        {
            yield return new Violation(
                $"{path}.serviceDestination", ErrorCatalog.Contradiction, "a TRANSIT server leads to other clusters: say which below 'clusterDestination'");
        }
    }
}
