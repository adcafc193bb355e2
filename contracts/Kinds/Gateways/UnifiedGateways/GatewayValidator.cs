using HybridMesh.Contracts.Errors;
using HybridMesh.Contracts.Fields.Failover;
using HybridMesh.Contracts.Rules;

namespace HybridMesh.Contracts.Kinds.Gateways.UnifiedGateways;

internal static class GatewayValidator
{
    public static IEnumerable<Violation> Validate(Gateway spec)
    {
        ServerPlace[] places =
        [
            .. spec.Http.Select((server, index) =>
                new ServerPlace(PathOf(index), server.Name, server.Hostname, server.Port ?? 0, TlsRule.Terminates(server.Tls))),
            .. spec.Tls.Select((server, index) =>
                new ServerPlace($"spec.tls[{index}]", server.Name, server.Hostname, server.Port, false, ServerCarries.Passthrough)),
            .. spec.Tcp.Select((server, index) =>
                new ServerPlace($"spec.tcp[{index}]", server.Name, server.Hostname, server.Port ?? 0, TlsRule.Terminates(server.Tls), ServerCarries.Tcp)),
        ];
        return SelectorRule.Check("spec.workloadSelector", spec.WorkloadSelector)
            .Concat(ServerRule.Check(places))
            .Concat(CheckDestinations(spec))
            .Concat(GatewayEgressCheck.Check(spec))
            .Concat(GatewayTransitCheck.Check(spec))
            .Concat(spec.Http.SelectMany((server, index) => CheckServer(PathOf(index), server)))
            .Concat(spec.Tls.SelectMany((server, index) => CheckStream($"spec.tls[{index}]", server.Route, server.FailoverSettings)))
            .Concat(spec.Tcp.SelectMany((server, index) => CheckTcp($"spec.tcp[{index}]", server)));
    }

    private static IEnumerable<Violation> CheckServer(string path, GatewayHttpServer server) =>
        CheckPort($"{path}.port", server.Port, server.IsTransit() || server.TrafficMode is TrafficMode.Egress)
            .Concat(CheckFailover(
                $"{path}.failoverSettings",
                server.FailoverSettings,
                server.TrafficMode is not TrafficMode.Egress && server.Routing.Rules.Any(rule => rule.Route is not null),
                "where no rule leads to clusters or to services of the cluster: there is nothing to order"))
            .Concat(TlsRule.Check($"{path}.tls", server.Tls))
            .Concat(AccessRule.Check(path, server.Authentication, server.Authorization, server.IsTransit()))
            .Concat(RateLimitRules.Check($"{path}.rateLimiting", server.RateLimiting))
            .Concat(server.Routing.Rules.SelectMany((rule, index) => GatewayRuleCheck.Check($"{path}.routing.rules[{index}]", rule)));

    private static IEnumerable<Violation> CheckMode(string path, TrafficMode? mode) => mode is TrafficMode.Egress
        ? [new Violation(
            $"{path}.trafficMode",
            ErrorCatalog.FieldNotSupportedYet,
            "EGRESS is not supported yet for TCP: only servers of 'http' lead to external hosts")]
        : [];

    private static IEnumerable<Violation> CheckPort(string path, int? port, bool isOfMesh) => port is null && !isOfMesh
        ? [new Violation(path, ErrorCatalog.RequiredField, "'port' is required")]
        : [];

    private static IEnumerable<Violation> CheckTcp(string path, GatewayTcpServer server) =>
        CheckMode(path, server.TrafficMode)
            .Concat(CheckPort($"{path}.port", server.Port, server.IsTransit() || server.TrafficMode is TrafficMode.Egress))
            .Concat(TlsRule.Check($"{path}.tls", server.Tls))
            .Concat(CheckStream(path, server.Route, server.FailoverSettings));

    private static IEnumerable<Violation> CheckStream(string path, RouteTo route, FailoverSettings? failover) =>
        GatewayRuleCheck.CheckRoute($"{path}.route", route)
            .Concat(CheckFailover(
                $"{path}.failoverSettings",
                failover,
                route.ClusterDestination is not null,
                "where connections do not lead to clusters: say it at the gateway that spreads them"))
            .Concat(route.ServiceDestination?.Tls is null
                ? []
                : [new Violation(
                    $"{path}.route.serviceDestination.tls",
                    ErrorCatalog.FieldNotSupportedYet,
                    "'tls' is not supported yet for connections: the gateway speaks TLS with external services for requests of 'http' servers only")]);

    private static IEnumerable<Violation> CheckFailover(string path, FailoverSettings? settings, bool hasEffect, string place)
    {
        var violations = FailoverRule.Check(path, settings);
        return settings is null || hasEffect
            ? violations
            : violations.Append(new Violation(path, ErrorCatalog.FieldNotSupportedYet, $"'failoverSettings' is not supported {place}"));
    }

    // A gateway is tier 1 or tier 2 as a whole: what it claims for others follows from that.
    private static IEnumerable<Violation> CheckDestinations(Gateway spec)
    {
        var ofHttp =
            from server in spec.Http.Select((server, index) => (server.Routing.Rules, Path: PathOf(index)))
            from rule in server.Rules.Select((rule, index) => (rule.Route, Path: $"{server.Path}.routing.rules[{index}].route"))
            select rule;
        var ofStreams = spec.Tls.Select((server, index) => (Route: (RouteTo?)server.Route, Path: $"spec.tls[{index}].route"))
            .Concat(spec.Tcp.Select((server, index) => (Route: (RouteTo?)server.Route, Path: $"spec.tcp[{index}].route")));
        var routes =
            from rule in ofHttp.Concat(ofStreams)
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
