using HybridMesh.Contracts.Fields.Http;
using HybridMesh.Contracts.Kinds.Gateways.UnifiedGateways;
using HybridMesh.Contracts.Resources;
using HybridMesh.GlobalControlPlane.Model.Facts;

namespace HybridMesh.GlobalControlPlane.Kinds.Gateways.UnifiedGateways;

/// <summary>Reads one server of a Gateway.</summary>
internal static class GatewayServers
{
    public static GatewayServer Read(Resource resource, GatewayHttpServer server, int index)
    {
        var path = $"spec.http[{index}]";
        return new GatewayServer
        {
            Path = path,
            Hostname = server.Hostname.ToLowerInvariant(),
            Port = server.Port,
            Tls = server.Tls,
            Rules = [.. server.Routing.Rules.Select((rule, index) => Read(rule, server.Routing.CorsPolicy, $"{path}.routing.rules[{index}]"))],
            Failover = FailoverOrder.From(resource.Fqn, path, server.FailoverSettings),
            CorsPaths = [.. CorsPaths(server, $"{path}.routing")],
            Access = ServerAccess.Of(server.Authentication, server.Authorization, server.RateLimiting),
            Egress = server.TrafficMode is TrafficMode.Egress ? GatewayEgress.Read(resource.Fqn, (Gateway)resource.Spec, server.Hostname) : null,
            IsTransit = server.IsTransit(),
            HasUnreadable = (server.TrafficMode is TrafficMode.Egress && GatewayEgress.HasUnreadable(resource)) || ServerPolicies.HasUnreadable(
                resource, "http", index, "tls", "authentication", "authorization", "rateLimiting", "trafficMode", "transit", "openapi", "extensions"),
        };
    }

    public static GatewayServer Read(Resource resource, GatewayTlsServer server, int index)
    {
        var path = $"spec.tls[{index}]";
        return StreamServer.Passthrough(path, server.Hostname, server.Port, ReadRoute(server.Route, $"{path}.route")) with
        {
            Failover = FailoverOrder.From(resource.Fqn, path, server.FailoverSettings),
        };
    }

    public static GatewayServer Read(Resource resource, GatewayTcpServer server, int index)
    {
        var path = $"spec.tcp[{index}]";
        return StreamServer.Tcp(path, server.Hostname, server.Port, ReadRoute(server.Route, $"{path}.route"), server.Tls) with
        {
            Failover = FailoverOrder.From(resource.Fqn, path, server.FailoverSettings),
            IsOtherDirection = server.TrafficMode is TrafficMode.Egress,
            IsTransit = server.IsTransit(),
            HasUnreadable = ServerPolicies.HasUnreadable(resource, "tcp", index, "tls", "trafficMode", "transit"),
        };
    }

    private static ServerRule Read(GatewayHttpRule rule, CorsPolicy? cors, string path) =>
        new(RuleAction.Of(ReadRoute(rule.Route, $"{path}.route"), rule.Redirect, rule.DirectResponse))
        {
            Match = rule.Match,
            Modify = rule.Modify,
            Cors = rule.CorsPolicy ?? cors,
            Timeout = rule.Timeout,
            SkipsAuthorizer = rule.DisableExternalAuthorization,
        };

    private static RuleAction? ReadRoute(RouteTo? route, string path) => route switch
    {
        { ClusterDestination: { } clusters } => new RuleAction.ToClusters($"{path}.clusterDestination", clusters.Clusters, clusters.StrictWeights),
        { ServiceDestination: { } service } => RuleAction.ToService.Parse($"{path}.serviceDestination.host", service.Host, service.Port) with
        {
            Tls = service.Tls,
        },
        _ => null,
    };

    private static IEnumerable<string> CorsPaths(GatewayHttpServer server, string path) =>
        server.Routing.Rules
            .Select((rule, index) => rule.CorsPolicy is null ? null : $"{path}.rules[{index}].corsPolicy")
            .Prepend(server.Routing.CorsPolicy is null ? null : $"{path}.corsPolicy")
            .OfType<string>();
}
