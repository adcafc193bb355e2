using HybridMesh.Contracts.Errors;
using HybridMesh.Contracts.Rules;

namespace HybridMesh.Contracts.Kinds.Gateways.IngressGateways;

internal static class IngressGatewayValidator
{
    public static IEnumerable<Violation> Validate(IngressGateway spec)
    {
        ServerPlace[] places =
        [
            .. spec.Http.Select((server, index) =>
                new ServerPlace(PathOf(index), server.Name, server.Hostname, server.Port, TlsRule.Terminates(server.Tls))),
            .. spec.TlsPassthrough.Select((server, index) =>
                new ServerPlace($"spec.tlsPassthrough[{index}]", server.Name, server.Hostname, server.Port, false, ServerCarries.Passthrough)),
            .. spec.Tcp.Select((server, index) =>
                new ServerPlace($"spec.tcp[{index}]", server.Name, server.Hostname, server.Port, TlsRule.Terminates(server.Tls), ServerCarries.Tcp)),
        ];
        return SelectorRule.Check("spec.workloadSelector", spec.WorkloadSelector)
            .Concat(ServerRule.Check(places))
            .Concat(spec.Http.SelectMany((server, index) => CheckServer(PathOf(index), server)))
            .Concat(spec.TlsPassthrough.SelectMany((server, index) => CheckRoute($"spec.tlsPassthrough[{index}].route", server.Route)))
            .Concat(spec.Tcp.SelectMany((server, index) => TlsRule.Check($"spec.tcp[{index}].tls", server.Tls)))
            .Concat(spec.Tcp.SelectMany((server, index) => CheckRoute($"spec.tcp[{index}].route", server.Route)));
    }

    private static IEnumerable<Violation> CheckServer(string path, IngressHttpServer server) =>
        TlsRule.Check($"{path}.tls", server.Tls)
            .Concat(AccessRule.Check($"{path}.authentication", server.Authentication))
            .Concat(AccessRule.Check($"{path}.authorization", server.Authorization))
            .Concat(server.XxxOldAuthentication?.Jwt is { } jwt ? AccessRule.CheckJwt($"{path}.xxxOldAuthentication.jwt", jwt) : [])
            .Concat(AccessRule.Check($"{path}.xxxOldAuthorization", server.XxxOldAuthorization))
            .Concat(CheckClaims(path, server))
            .Concat(RateLimitRules.Check($"{path}.rateLimiting", server.RateLimiting))
            .Concat(server.Routing.Rules.SelectMany((rule, index) => CheckRule($"{path}.routing.rules[{index}]", rule)));

    // The old twins count where the fields themselves are absent.
    private static IEnumerable<Violation> CheckClaims(string path, IngressHttpServer server)
    {
        var hasTokens = server.Authentication is null ? server.XxxOldAuthentication?.Jwt is not null : AccessRule.HasTokens(server.Authentication);
        return server.Authorization is null
            ? AccessRule.CheckClaims($"{path}.xxxOldAuthorization", server.XxxOldAuthorization, hasTokens)
            : AccessRule.CheckClaims($"{path}.authorization", server.Authorization, hasTokens);
    }

    private static IEnumerable<Violation> CheckRule(string path, IngressRouteRule rule) =>
        rule.Match
            .SelectMany((condition, index) => HttpRule.Check($"{path}.match[{index}]", condition))
            .Concat(HttpRule.Check($"{path}.modify", rule.Modify))
            .Concat(HttpRule.Check($"{path}.redirect", rule.Redirect))
            .Concat(HttpRule.Check($"{path}.directResponse", rule.DirectResponse))
            .Concat(rule.Route is { } route ? CheckRoute($"{path}.route", route) : []);

    private static IEnumerable<Violation> CheckRoute(string path, IngressRoute route) =>
        new[] { HostRule.CheckService($"{path}.host", route.Host), PortRule.Check($"{path}.port", route.Port) }.OfType<Violation>();

    private static string PathOf(int index) => $"spec.http[{index}]";
}
