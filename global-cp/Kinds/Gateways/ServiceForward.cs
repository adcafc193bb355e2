using HybridMesh.Contracts.Errors;
using HybridMesh.Discovery.Gateway;

namespace HybridMesh.GlobalControlPlane.Kinds.Gateways;

/// <summary>The way from a tier-2 gateway to the services of its cluster.</summary>
internal sealed class ServiceForward(TranslationScope scope)
{
    /// <summary>Forwards the rule's requests; false, with a finding, when the service is not the workspace's.</summary>
    public bool TryApply(Rule rule, RuleAction.ToService route)
    {
        if (!IsOwn(route))
        {
            scope.Output.AddFinding(
                ErrorCatalog.ServiceNotOwned,
                route.Path,
                $"namespace '{route.Service.Namespace}' of cluster '{scope.Target.Cluster}' is not the workspace's: requests are answered 403");
            return false;
        }

        rule.Forward = new Forward { Backends = { new WeightedBackend { Backend = AddBackend(route), Weight = 1 } } };
        return true;
    }

    // A namespace that nobody claims is nobody's: else the claim of one tenant would cut a route of another.
    private bool IsOwn(RuleAction.ToService route)
    {
        var owner = NamespaceOwnership.Owner(scope.Mesh, scope.Target.Cluster, route.Service.Namespace);
        return owner == scope.Gateway.Workspace
            || (owner?.IsWithin(scope.Gateway.Tenant) == true && scope.Mesh.NamespacesOf(scope.Gateway.Workspace) is { IsPrivileged: true });
    }

    private string AddBackend(RuleAction.ToService route)
    {
        var (@namespace, host) = (route.Service.Namespace, route.Service.Host);
        var name = $"services/{@namespace}/{host}:{route.Port ?? 0}";
        scope.Output.AddBackend(name, new GatewayBackend
        {
            Cluster = scope.Target.Cluster,
            LocalService = new LocalService { Namespace = @namespace, Hostname = host, Port = (uint)(route.Port ?? 0) },
        });
        return name;
    }
}
