using HybridMesh.Contracts.Fields.Http;
using HybridMesh.Contracts.Kinds.Gateways.IngressGateways;
using HybridMesh.Contracts.Resources;
using HybridMesh.GlobalControlPlane.Model.Facts;

namespace HybridMesh.GlobalControlPlane.Kinds.Gateways.IngressGateways;

/// <summary>An IngressGateway brings requests to services of its cluster: from tier-1 gateways over the mesh port, from others at its own.</summary>
internal sealed class IngressGatewayTranslator : GatewayObjectTranslator
{
    public override string KindId => "gateway/IngressGateway";

    protected override GatewayObject Read(Resource resource)
    {
        var spec = (IngressGateway)resource.Spec;
        return new GatewayObject(
            resource,
            GatewayTier.Tier2,
            spec.WorkloadSelector,
            [
                .. spec.Http.Select((server, index) => Read(resource, server, index)),
                .. spec.TlsPassthrough.Select(Read),
                .. spec.Tcp.Select((server, index) => Read(resource, server, index)),
            ]);
    }

    private static GatewayServer Read(Resource resource, IngressHttpServer server, int index)
    {
        var path = $"spec.http[{index}]";
        return new GatewayServer
        {
            Path = path,
            Hostname = server.Hostname.ToLowerInvariant(),
            Port = server.Port,
            Tls = server.Tls,
            Rules = [.. server.Routing.Rules.Select((rule, index) => Read(rule, server.Routing.CorsPolicy, $"{path}.routing.rules[{index}]"))],
            CorsPaths = server.Routing.CorsPolicy is null ? [] : [$"{path}.routing.corsPolicy"],
            Access = new ServerAccess
            {
                Authentication = server.Authentication,
                Authorization = server.Authorization,
                RateLimiting = server.RateLimiting,
            }.OrOld(server.XxxOldAuthentication, server.XxxOldAuthorization),
            HasUnreadable = ServerPolicies.HasUnreadable(
                resource, "http", index, "tls", "authentication", "authorization", "rateLimiting", "xxxOldAuthentication", "xxxOldAuthorization"),
        };
    }

    private static GatewayServer Read(IngressTlsServer server, int index)
    {
        var path = $"spec.tlsPassthrough[{index}]";
        return StreamServer.Passthrough(path, server.Hostname, server.Port, ToService(path, server.Route));
    }

    private static GatewayServer Read(Resource resource, IngressTcpServer server, int index)
    {
        var path = $"spec.tcp[{index}]";
        return StreamServer.Tcp(path, server.Hostname, server.Port, ToService(path, server.Route), server.Tls) with
        {
            HasUnreadable = ServerPolicies.HasUnreadable(resource, "tcp", index, "tls"),
        };
    }

    private static RuleAction.ToService ToService(string path, IngressRoute route) =>
        RuleAction.ToService.Parse($"{path}.route.host", route.Host, route.Port);

    private static ServerRule Read(IngressRouteRule rule, CorsPolicy? cors, string path)
    {
        var route = rule.Route is { } to ? RuleAction.ToService.Parse($"{path}.route.host", to.Host, to.Port) : null;
        return new ServerRule(RuleAction.Of(route, rule.Redirect, rule.DirectResponse))
        {
            Match = rule.Match,
            Modify = rule.Modify,
            Cors = cors,
            SkipsAuthorizer = rule.DisableExternalAuthorization,
        };
    }
}
