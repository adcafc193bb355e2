using HybridMesh.Contracts.Errors;
using HybridMesh.Discovery.Gateway;

namespace HybridMesh.GlobalControlPlane.Kinds.Gateways;

/// <summary>The way from a tier-2 gateway to the services of its cluster.</summary>
internal sealed class ServiceForward(OwnGatewayScope scope)
{
    /// <summary>Forwards the rule's requests; false, with a finding, when the service is not the workspace's.</summary>
    public bool TryApply(Rule rule, RuleAction.ToService route)
    {
        if (route.Tls is not null)
        {
            scope.Output.AddFinding(
                ErrorCatalog.FieldNotEnforced, route.TlsPath, "gateways of HybridMesh speak no TLS with services yet: requests are answered 403");
            return false;
        }

        if (!ServiceOwnership.IsOwn(scope.Mesh, scope.Output, scope.Gateway, scope.Target.Cluster, route))
        {
            return false;
        }

        rule.Forward = new Forward { Backends = { new WeightedBackend { Backend = AddBackend(route), Weight = 1 } } };
        return true;
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
