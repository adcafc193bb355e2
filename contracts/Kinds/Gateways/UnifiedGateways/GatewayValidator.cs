using HybridMesh.Contracts.Errors;
using HybridMesh.Contracts.Rules;

namespace HybridMesh.Contracts.Kinds.Gateways.UnifiedGateways;

internal static class GatewayValidator
{
    public static IEnumerable<Violation> Validate(Gateway spec)
    {
        var places = spec.Http
            .Select((server, index) => new ServerPlace(PathOf(index), server.Name, server.Hostname, server.Port, TlsRule.Terminates(server.Tls)))
            .ToList();
        return SelectorRule.Check("spec.workloadSelector", spec.WorkloadSelector)
            .Concat(ServerRule.Check(places))
            .Concat(CheckDestinations(spec))
            .Concat(spec.Http.SelectMany((server, index) => CheckServer(PathOf(index), server)));
    }

    private static IEnumerable<Violation> CheckServer(string path, GatewayHttpServer server) =>
        CheckMode(path, server.TrafficMode)
            .Concat(CheckFailover($"{path}.failoverSettings", server))
            .Concat(TlsRule.Check($"{path}.tls", server.Tls))
            .Concat(AccessRule.Check(path, server.Authentication, server.Authorization))
            .Concat(RateLimitRules.Check($"{path}.rateLimiting", server.RateLimiting))
            .Concat(server.Routing.Rules.SelectMany((rule, index) => GatewayRuleCheck.Check($"{path}.routing.rules[{index}]", rule)));

    private static IEnumerable<Violation> CheckMode(string path, TrafficMode? mode)
    {
        var reason = mode switch
        {
            TrafficMode.Egress => "EGRESS is not supported yet: no server leads to external hosts in this release",
            TrafficMode.Transit => "TRANSIT is not supported yet: servers that forward between networks of the mesh come with transit",
            _ => null,
        };
        return reason is null ? [] : [new Violation($"{path}.trafficMode", ErrorCatalog.FieldNotSupportedYet, reason)];
    }

    private static IEnumerable<Violation> CheckFailover(string path, GatewayHttpServer server)
    {
        var violations = FailoverRule.Check(path, server.FailoverSettings);
        return server.FailoverSettings is null || server.Routing.Rules.Any(rule => rule.Route?.ClusterDestination is not null)
            ? violations
            : violations.Append(new Violation(
                path,
                ErrorCatalog.FieldNotSupportedYet,
                "'failoverSettings' is not supported yet where no rule leads to clusters: say it at the gateway that spreads the requests"));
    }

    // A gateway is tier 1 or tier 2 as a whole: what it claims for others follows from that.
    private static IEnumerable<Violation> CheckDestinations(Gateway spec)
    {
        var routes =
            from server in spec.Http.Select((server, index) => (server.Routing.Rules, Path: PathOf(index)))
            from rule in server.Rules.Select((rule, index) => (rule.Route, Path: $"{server.Path}.routing.rules[{index}].route"))
            let field = rule.Route switch
            {
                { ClusterDestination: not null, ServiceDestination: null } => "clusterDestination",
                { ServiceDestination: not null, ClusterDestination: null } => "serviceDestination",
                _ => null,
            }
            where field is not null
            select (Field: field, Path: $"{rule.Path}.{field}");
        var all = routes.ToList();
        return all
            .Where(route => route.Field != all[0].Field)
            .Select(route => new Violation(
                route.Path,
                ErrorCatalog.Contradiction,
                $"all servers of a Gateway route to clusters, or all to services; {all[0].Path} decides: make another Gateway of this server"));
    }

    private static string PathOf(int index) => $"spec.http[{index}]";
}
