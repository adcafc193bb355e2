using HybridMesh.Contracts.Errors;
using HybridMesh.Contracts.Kinds.Gateways.IngressGateways;
using HybridMesh.Discovery.Gateway;
using HybridMesh.GlobalControlPlane.Model;
using HybridMesh.GlobalControlPlane.Model.Facts;

namespace HybridMesh.GlobalControlPlane.Kinds.Gateways.IngressGateways;

/// <summary>The rules of one server, in the order they are written.</summary>
internal sealed class IngressRoutes(MeshView mesh, GatewayOutput output, GatewayDeclaration gateway, string cluster)
{
    private const uint Forbidden = 403;

    public IEnumerable<Rule> ToRules(IngressHttpServer server, string path) =>
        server.Routing.Rules.Select((rule, index) => ToRule(rule, $"{path}.routing.rules[{index}]"));

    private Rule ToRule(IngressRouteRule source, string path)
    {
        var rule = new Rule { Matches = { source.Match.Select(HttpRules.ToMatch) } };
        HttpRules.Modify(rule, source.Modify);
        switch (source)
        {
            case { Redirect: { } redirect }:
                rule.Redirect = HttpRules.ToRedirect(redirect);
                break;
            case { DirectResponse: { } response }:
                rule.DirectResponse = HttpRules.ToDirectResponse(response);
                break;
            case { Route: { } route } when IsOwn(IngressDeclaration.ServiceOf(route), path):
                rule.Forward = new Forward { Backends = { new WeightedBackend { Backend = AddBackend(route), Weight = 1 } } };
                break;
            default:
                rule.DirectResponse = new DirectResponse { Status = Forbidden };
                break;
        }

        return rule;
    }

    // A namespace that nobody claims is nobody's: else the claim of one tenant would cut a route of another.
    private bool IsOwn(ServiceName service, string path)
    {
        var owner = NamespaceOwnership.Owner(mesh, cluster, service.Namespace);
        var isOwn = owner == gateway.Workspace
            || (owner?.IsWithin(gateway.Tenant) == true && mesh.NamespacesOf(gateway.Workspace) is { IsPrivileged: true });
        if (!isOwn)
        {
            output.AddFinding(
                ErrorCatalog.ServiceNotOwned,
                $"{path}.route.host",
                $"namespace '{service.Namespace}' of cluster '{cluster}' is not the workspace's: requests are answered 403");
        }

        return isOwn;
    }

    private string AddBackend(IngressRoute route)
    {
        var service = IngressDeclaration.ServiceOf(route);
        var name = $"services/{service.Namespace}/{service.Host}:{route.Port ?? 0}";
        output.AddBackend(name, new GatewayBackend
        {
            Cluster = cluster,
            LocalService = new LocalService { Namespace = service.Namespace, Hostname = service.Host, Port = (uint)(route.Port ?? 0) },
        });
        return name;
    }
}
