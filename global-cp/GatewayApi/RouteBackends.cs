using System.Text.Json.Nodes;
using HybridMesh.Contracts.Errors;
using HybridMesh.GlobalControlPlane.Kinds.Gateways;
using HybridMesh.GlobalControlPlane.Manifests;

namespace HybridMesh.GlobalControlPlane.GatewayApi;

/// <summary>References from routes to Services, and from listeners to Secrets; those to other namespaces with what allows them there.</summary>
internal sealed class RouteBackends(GatewayApiScope scope)
{
    /// <summary>The Service of a route as a reference; null, with a finding, when it cannot be one.</summary>
    public JsonObject? Find(GatewayApiKind from, RuleAction.ToService route, string outcome)
    {
        if (!ServiceOwnership.IsOwn(scope.Mesh, scope.Output, scope.Gateway, scope.Target.Cluster, route, outcome))
        {
            return null;
        }

        if (NameOf(route) is not { } name)
        {
            scope.Output.AddFinding(
                ErrorCatalog.NotInGatewayApi, route.Path, $"'{route.Service.Host}' is not the name of a Service of namespace '{route.Service.Namespace}': {outcome}");
            return null;
        }

        if ((route.Port ?? scope.Mesh.ServiceIn(scope.Target.Cluster, route.Service)?.OnlyPort) is not { } port)
        {
            scope.Output.AddFinding(
                ErrorCatalog.ServicePortUnknown,
                route.Path,
                $"the route names no port, and cluster '{scope.Target.Cluster}' does not report '{route.Service.Host}' with just one: {outcome}");
            return null;
        }

        var reference = new JsonObject { ["name"] = name };
        return Refer(from, "Service", route.Service.Namespace, reference, name) ? reference.With("port", port) : null;
    }

    /// <summary>The secret of a server's certificate as a reference; null, with a finding, when the gateway may not have it.</summary>
    public JsonObject? FindSecret(GatewayServer server)
    {
        var parts = server.Tls!.SecretName!.Split('/');
        var (@namespace, name) = parts.Length == 2 ? (parts[0], parts[1]) : (scope.Target.Namespace, server.Tls.SecretName!);
        var reference = new JsonObject { ["kind"] = "Secret", ["name"] = name };
        if ((@namespace == scope.Target.Namespace || ServiceOwnership.Owns(scope.Mesh, scope.Gateway, scope.Target.Cluster, @namespace))
            && Refer(GatewayApiKind.Gateway, "Secret", @namespace, reference, name))
        {
            return reference;
        }

        scope.Output.AddFinding(
            ErrorCatalog.CertificateMissing,
            $"{server.Path}.tls.secretName",
            $"namespace '{@namespace}' of cluster '{scope.Target.Cluster}' is not the workspace's, so port {server.Port} is not served");
        return null;
    }

    private bool Refer(GatewayApiKind from, string kind, string @namespace, JsonObject reference, string name)
    {
        if (@namespace == scope.Target.Namespace)
        {
            return true;
        }

        if (GatewayApiKind.ReferenceGrant.VersionIn(scope.Api) is not { } version)
        {
            scope.Output.AddFinding(
                ErrorCatalog.KindNotServed,
                "spec.workloadSelector",
                $"cluster '{scope.Target.Cluster}' has no ReferenceGrant, which references to other namespaces need");
            return false;
        }

        reference["namespace"] = @namespace;
        var spec = new JsonObject
        {
            ["from"] = new JsonArray(new JsonObject { ["group"] = GatewayApiKind.Group, ["kind"] = from.Name, ["namespace"] = scope.Target.Namespace }),
            ["to"] = new JsonArray(new JsonObject { ["group"] = "", ["kind"] = kind, ["name"] = name }),
        };
        scope.Output.Add(
            GatewayApiKind.ReferenceGrant,
            version,
            @namespace,
            scope.Output.NameOf(GatewayApiKind.ReferenceGrant, name, from.Name, kind, @namespace, name),
            spec);
        return true;
    }

    // Any form of a Service's name but one of another namespace.
    private static string? NameOf(RuleAction.ToService route) => route.Service.Host.Split('.') switch
    {
        [var name] => name,
        [var name, var @namespace] when @namespace == route.Service.Namespace => name,
        [var name, var @namespace, "svc", ..] when @namespace == route.Service.Namespace => name,
        _ => null,
    };
}
