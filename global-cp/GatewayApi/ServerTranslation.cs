using System.Text.Json.Nodes;
using HybridMesh.Contracts.Errors;
using HybridMesh.GlobalControlPlane.Kinds.Gateways;
using HybridMesh.GlobalControlPlane.Manifests;
using HybridMesh.GlobalControlPlane.Model.Facts;

namespace HybridMesh.GlobalControlPlane.GatewayApi;

/// <summary>One server of a gateway object: its listener, and its routes. With anything that cannot be kept it is left out, with a finding.</summary>
/// <param name="scope">The gateway object and its cluster.</param>
/// <param name="gatewayName">The Gateway that listens.</param>
internal sealed class ServerTranslation(GatewayApiScope scope, string gatewayName)
{
    private const string NotExposed = "the server is not exposed";

    private readonly RouteBackends _backends = new(scope);
    private readonly ListenerRoom _room = new(scope.Mesh, scope.Gateway, scope.Target);

    /// <summary>Adds its routes and returns its listener; null when it is not exposed.</summary>
    public JsonObject? Serve(GatewayServer server, ServerDeclaration declaration)
    {
        ServerFindings.ReportDemands(scope.Mesh, scope.Output, server, declaration, scope.Target);
        UnreachedHop.Report(scope, declaration);
        if (server.Port is not { } port)
        {
            ReportPortless(server);
            return null;
        }

        var listener = ServerListener.Of(server, port);
        var isExposed = ServerObstacles.Report(scope, server, listener)
            & HoldsPort(declaration, port)
            & HasRoom(server, declaration)
            & Exposure.IsExposed(scope.Mesh, declaration, scope.Target);
        if (!isExposed || listener.Route.VersionIn(scope.Api) is not { } version)
        {
            return null;
        }

        return server.Protocol is ServerProtocol.Http ? ServeRequests(server, listener, version) : ServeStream(server, listener, version);
    }

    private JsonObject? ServeRequests(GatewayServer server, ServerListener listener, string version)
    {
        var routes = new HttpRoutes(scope, server);
        if (!routes.CanSay() || !TryTls(server, out var tls))
        {
            return null;
        }

        foreach (var (number, rules) in routes.ToJson(_backends).Index())
        {
            AddRoute(server, listener, version, rules, number);
        }

        return listener.ToJson(server.Hostname, tls);
    }

    private JsonObject? ServeStream(GatewayServer server, ServerListener listener, string version)
    {
        if (server.Rules is not [{ Action: RuleAction.ToService route }]
            || _backends.Find(listener.Route, route, NotExposed) is not { } backend
            || !TryTls(server, out var tls))
        {
            return null;
        }

        AddRoute(server, listener, version, [new JsonObject { ["backendRefs"] = new JsonArray(backend) }], 0);
        return listener.ToJson(server.Hostname, tls);
    }

    private void AddRoute(GatewayServer server, ServerListener listener, string version, JsonArray rules, int number)
    {
        var name = scope.Output.NameOf(listener.Route, server.Hostname, server.Hostname, $"{listener.Port}", $"{number}");
        scope.Output.Add(listener.Route, version, scope.Target.Namespace, name, new JsonObject
        {
            ["parentRefs"] = new JsonArray(new JsonObject { ["name"] = gatewayName, ["sectionName"] = listener.Name }),
        }
        .With("hostnames", listener.Route == GatewayApiKind.TcpRoute ? null : ManifestJson.Strings([server.Hostname]))
        .With("rules", rules));
    }

    private bool TryTls(GatewayServer server, out JsonObject? tls)
    {
        if (!ServerPolicies.TerminatesTls(server.Tls))
        {
            tls = server.Protocol is ServerProtocol.Passthrough ? ListenerTls.Passthrough() : null;
            return true;
        }

        tls = _backends.FindSecret(server) is { } secret ? ListenerTls.Terminate(secret) : null;
        return tls is not null;
    }

    private void ReportPortless(GatewayServer server)
    {
        if (server.Egress is null)
        {
            scope.Output.AddFinding(
                ErrorCatalog.ServerNotExposed, server.Path, $"without a port it is called from other clusters only, which do not reach it: {NotExposed}");
        }
    }

    private bool HoldsPort(ServerDeclaration declaration, int port) =>
        ServerExposure.HoldsHost(scope.Mesh, scope.Output, scope.Target, scope.Gateway, declaration, port)
        && PortClaim.Holds(scope.Mesh, scope.Output, scope.Target, scope.Gateway, declaration, port);

    private bool HasRoom(GatewayServer server, ServerDeclaration declaration)
    {
        if (_room.Has(scope.Gateway, declaration))
        {
            return true;
        }

        scope.Output.AddFinding(ErrorCatalog.ListenersFull, server.Path, $"the Gateway of '{scope.Target.Labels}' has no room: {NotExposed}");
        return false;
    }
}
