using System.Text.Json.Nodes;
using HybridMesh.Contracts.Errors;
using HybridMesh.GlobalControlPlane.Kinds.Gateways;
using HybridMesh.GlobalControlPlane.Model;
using HybridMesh.GlobalControlPlane.Model.Facts;

namespace HybridMesh.GlobalControlPlane.Istio;

/// <summary>The rules of one server as items of a VirtualService, in the order they are written.</summary>
internal sealed class IstioRoutes(MeshView mesh, IstioOutput output, GatewayDeclaration gateway, string cluster)
{
    private const int Forbidden = 403;
    private const int ServiceUnavailable = 503;

    /// <param name="server">The server.</param>
    /// <param name="ports">Only these ports of the Gateway; empty where the hostname has one server, and so the same rules at each.</param>
    public IEnumerable<JsonObject> ToItems(GatewayServer server, IReadOnlyList<int> ports) =>
        server.Rules.Select((rule, index) => ToItem(rule, rule.SkipsAuthorizer ? RouteNames.Of(server, index) : null, ports));

    private JsonObject ToItem(ServerRule rule, string? name, IReadOnlyList<int> ports)
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
            case RuleAction.ToService route when ServiceOwnership.IsOwn(mesh, output, gateway, cluster, route):
                Forward(item, rule, route);
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

    private void Forward(JsonObject item, ServerRule rule, RuleAction.ToService route)
    {
        if ((route.Port ?? mesh.ServiceIn(cluster, route.Service)?.OnlyPort) is not { } port)
        {
            output.AddFinding(
                ErrorCatalog.ServicePortUnknown,
                route.Path,
                $"the route names no port, and cluster '{cluster}' does not report '{route.Service.Host}' with just one: requests are answered 503");
            item["directResponse"] = IstioHttp.Status(ServiceUnavailable);
            return;
        }

        var destination = new JsonObject
        {
            ["host"] = QualifiedHost(route.Service),
            ["port"] = new JsonObject { ["number"] = port },
        };
        item.With("rewrite", IstioHttp.Rewrite(rule.Modify?.Rewrite));
        item["route"] = new JsonArray(new JsonObject { ["destination"] = destination });
        item.With("timeout", IstioHttp.Timeout(rule.Timeout));
    }

    // Istio completes a short name by the namespace of the VirtualService, which is the gateway's.
    private static string QualifiedHost(ServiceName service) =>
        service.Host.Contains('.', StringComparison.Ordinal) ? service.Host : $"{service.Host}.{service.Namespace}.svc.cluster.local";
}
