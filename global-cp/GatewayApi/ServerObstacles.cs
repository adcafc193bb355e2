using System.Net;
using System.Text.RegularExpressions;
using HybridMesh.Contracts.Errors;
using HybridMesh.GlobalControlPlane.Kinds.Gateways;

namespace HybridMesh.GlobalControlPlane.GatewayApi;

/// <summary>What keeps a server from being exposed, whatever its rules are.</summary>
internal static partial class ServerObstacles
{
    /// <summary>Adds a finding for each; true when there is none.</summary>
    public static bool Report(GatewayApiScope scope, GatewayServer server, ServerListener listener)
    {
        (ErrorCode Code, string Path, string Reason)[] all = [.. In(scope, server, listener)];
        foreach (var (code, path, reason) in all)
        {
            scope.Output.AddFinding(code, path, $"{reason}, so the server is not exposed");
        }

        return all.Length == 0;
    }

    private static IEnumerable<(ErrorCode Code, string Path, string Reason)> In(GatewayApiScope scope, GatewayServer server, ServerListener listener)
    {
        foreach (var route in server.Rules.Select(rule => rule.Action).OfType<RuleAction.ToClusters>())
        {
            yield return (ErrorCatalog.ServerNotExposed, route.Path, "Gateway API has no way to the gateways of other clusters");
        }

        foreach (var (field, reason) in ListenerTls.Obstacles(server.Tls))
        {
            yield return (ErrorCatalog.ServerNotExposed, $"{server.Path}.tls.{field}", reason);
        }

        if (listener.Protocol != "TCP" && (!Hostname().IsMatch(server.Hostname) || IPAddress.TryParse(server.Hostname, out _)))
        {
            yield return (ErrorCatalog.ServerNotExposed, $"{server.Path}.hostname", $"'{server.Hostname}' is not a host name of Gateway API");
        }

        if (listener.Route.VersionIn(scope.Api) is null)
        {
            yield return (ErrorCatalog.KindNotServed, server.Path, $"cluster '{scope.Target.Cluster}' has no {listener.Route.Name}");
        }
    }

    [GeneratedRegex(@"\A(\*\.)?[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*\z")]
    private static partial Regex Hostname();
}
