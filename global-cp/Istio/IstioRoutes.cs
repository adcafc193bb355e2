using System.Text.Json.Nodes;
using HybridMesh.Contracts.Errors;
using HybridMesh.GlobalControlPlane.Istio.Clusters;
using HybridMesh.GlobalControlPlane.Istio.Egress;
using HybridMesh.GlobalControlPlane.Kinds.Gateways;
using HybridMesh.GlobalControlPlane.Manifests;
using HybridMesh.GlobalControlPlane.Model.Facts;

namespace HybridMesh.GlobalControlPlane.Istio;

/// <summary>The rules of one server as items of a VirtualService, in the order they are written.</summary>
internal sealed class IstioRoutes(TranslationScope scope, IstioOutput output)
{
    private const int Forbidden = 403;
    private const int ServiceUnavailable = 503;
    private readonly ExternalServices _external = new(scope, output);

    /// <param name="server">The server.</param>
    /// <param name="ports">Only these ports of the Gateway; empty where the hostname has one server, and so the same rules at each.</param>
    public IEnumerable<JsonObject> ToItems(GatewayServer server, IReadOnlyList<int> ports)
    {
        var clusters = new ClusterRoutes(scope, output, server, server.Hop);
        return server.Rules.SelectMany((rule, index) =>
            WithRetries(rule, ToItem(server, rule, rule.SkipsAuthorizer ? RouteNames.Of(server, index) : null, ports, clusters)));
    }

    private static IEnumerable<JsonObject> WithRetries(ServerRule rule, JsonObject item) => (item["route"], rule.Action) switch
    {
        (JsonArray { Count: 1 }, RuleAction.ToClusters) => IstioRetries.AmongClusters(item),
        (not null, _) => [IstioRetries.Of(item)],
        _ => [item],
    };

    private JsonObject ToItem(GatewayServer server, ServerRule rule, string? name, IReadOnlyList<int> ports, ClusterRoutes clusters)
    {
        var item = new JsonObject().With("name", name).With("match", Matches(rule, ports));
        switch (rule.Action)
        {
            case RuleAction.Redirect redirect:
                item["redirect"] = IstioHttp.Redirect(redirect.Redirection);
                break;
            case RuleAction.Answer answer:
                item["directResponse"] = IstioHttp.DirectResponse(answer.Response);
                break;
            case RuleAction.ToClusters route:
                Forward(item, rule, clusters.To(route));
                break;
            case RuleAction.ToService route when MayUse(server, route):
                Forward(item, rule, ToService(server, route));
                break;
            default:
                item["directResponse"] = IstioHttp.Status(Forbidden);
                break;
        }

        return item.With("headers", IstioHttp.Headers(rule.Modify?.Headers)).With("corsPolicy", IstioHttp.Cors(rule.Cors));
    }

    private static JsonArray Matches(ServerRule rule, IReadOnlyList<int> ports)
    {
        var matches = rule.Match.Select(IstioHttp.Match).ToList();
        if (ports.Count == 0)
        {
            return [.. matches];
        }

        return
        [
            .. from port in ports
            from match in matches.Count == 0 ? [[]] : matches
            select ((JsonObject)match.DeepClone()).With("port", port),
        ];
    }

    /// <summary>Where connections of a server go; null, with a finding, when they can go nowhere.</summary>
    /// <param name="server">The server.</param>
    /// <param name="hop">What it is to the clusters that take them.</param>
    public JsonArray? ToDestinations(GatewayServer server, MeshHop hop)
    {
        const string Outcome = "the server is not exposed";
        return server.Rules[0].Action switch
        {
            RuleAction.ToClusters route => new ClusterRoutes(scope, output, server, hop).To(route),
            RuleAction.ToService route when ServiceOwnership.IsOwn(scope.Mesh, output, scope.Gateway, scope.Target.Cluster, route, Outcome) =>
                ToService(route, Outcome),
            _ => null,
        };
    }

    private static void Forward(JsonObject item, ServerRule rule, JsonArray? destinations)
    {
        if (destinations is null)
        {
            item["directResponse"] = IstioHttp.Status(ServiceUnavailable);
            return;
        }

        item.With("rewrite", IstioHttp.Rewrite(rule.Modify?.Rewrite));
        item["route"] = destinations;
        item.With("timeout", IstioHttp.Timeout(rule.Timeout));
    }

    // A host outside that is named without a namespace is nobody's.
    private bool MayUse(GatewayServer server, RuleAction.ToService route) =>
        (server.Egress is not null && route.Service.Namespace.Length == 0)
        || ServiceOwnership.IsOwn(scope.Mesh, output, scope.Gateway, scope.Target.Cluster, route);

    private JsonArray? ToService(GatewayServer server, RuleAction.ToService route) => server.Egress is not null || route.Tls is not null
        ? Only(_external.To(route))
        : ToService(route, "requests are answered 503");

    private JsonArray? ToService(RuleAction.ToService route, string outcome) => Only(Destination(route, outcome));

    private static JsonArray? Only(JsonObject? destination) => destination is null ? null : [new JsonObject { ["destination"] = destination }];

    private JsonObject? Destination(RuleAction.ToService route, string outcome)
    {
        var cluster = scope.Target.Cluster;
        if ((route.Port ?? scope.Mesh.ServiceIn(cluster, route.Service)?.OnlyPort) is { } port)
        {
            return new JsonObject
            {
                ["host"] = QualifiedHost(route.Service),
                ["port"] = new JsonObject { ["number"] = port },
            };
        }

        output.AddFinding(
            ErrorCatalog.ServicePortUnknown,
            route.Path,
            $"the route names no port, and cluster '{cluster}' does not report '{route.Service.Host}' with just one: {outcome}");
        return null;
    }

    // Istio completes a short name by the namespace of the VirtualService, which is the gateway's.
    private static string QualifiedHost(ServiceName service) =>
        service.Host.Contains('.', StringComparison.Ordinal) ? service.Host : $"{service.Host}.{service.Namespace}.svc.cluster.local";
}
