using System.Text.Json.Nodes;
using HybridMesh.Contracts.Errors;
using HybridMesh.GlobalControlPlane.Kinds.Gateways;
using HybridMesh.GlobalControlPlane.Manifests;

namespace HybridMesh.GlobalControlPlane.GatewayApi;

/// <summary>
/// What rules do. A rule whose action cannot be said keeps its matches and leads nowhere: requests get an error, where without it the next rule
/// would take them.
/// </summary>
internal sealed class HttpRouteActions(GatewayApiScope scope, RouteBackends backends)
{
    private const string Outcome = "requests get an error";

    /// <summary>The parts of the rule beside its matches and the rewriting of its path.</summary>
    /// <param name="server">The server.</param>
    /// <param name="rule">A rule of it.</param>
    /// <param name="place">Place of the rule.</param>
    /// <param name="isForwarding">False where requests get an error or a redirect, and no path is rewritten.</param>
    public JsonObject Of(GatewayServer server, ServerRule rule, string place, out bool isForwarding)
    {
        isForwarding = false;
        if (ObstacleIn(rule) is { } obstacle)
        {
            scope.Output.AddFinding(ErrorCatalog.NotInGatewayApi, place, $"{obstacle}: {Outcome}");
            return [];
        }

        var filters = new JsonArray
        {
            HttpFilters.RequestHeaders(rule.Modify?.Headers?.Request), HttpFilters.ResponseHeaders(rule.Modify?.Headers?.Response), Cors(rule, place),
        };
        if (rule.Action is RuleAction.Redirect redirect)
        {
            filters.Add(ToFilter(server, redirect));
            return Parts(filters);
        }

        if (rule.Action is not RuleAction.ToService route || backends.Find(GatewayApiKind.HttpRoute, route, Outcome) is not { } backend)
        {
            return [];
        }

        isForwarding = true;
        return Parts(filters)
            .With("backendRefs", new JsonArray(backend))
            .With("timeouts", rule.Timeout is { } timeout ? new JsonObject { ["request"] = GatewayApiDuration.Of(timeout) } : null);
    }

    private string? ObstacleIn(ServerRule rule) => rule switch
    {
        { Action: null } => "the action cannot be understood by this release",
        { Action: RuleAction.Answer } => "a gateway cannot answer by itself",
        { Action: RuleAction.Redirect redirect } when !GatewayApiAbilities.HasRedirectCode(scope.Api, redirect.Redirection.RedirectCode ?? 301) =>
            $"redirectCode {redirect.Redirection.RedirectCode} is not known to the cluster's definitions",
        { Action: RuleAction.Redirect redirect } when HttpFilters.Redirect(redirect.Redirection, 0) is null => "the redirect needs a plain host name and a shorter path",
        _ when !HttpFilters.CanSay(rule.Modify?.Headers?.Request) || !HttpFilters.CanSay(rule.Modify?.Headers?.Response) =>
            "at most 16 headers are set, added and removed, to values of 1 to 4096 characters",
        _ when !HttpFilters.CanSay(rule.Modify?.Rewrite) => "an authority is rewritten to a host name without a port",
        _ => null,
    };

    private static JsonObject ToFilter(GatewayServer server, RuleAction.Redirect redirect) =>
        HttpFilters.Redirect(redirect.Redirection, ServerPolicies.TerminatesTls(server.Tls) ? 443 : 80)!;

    private JsonObject? Cors(ServerRule rule, string place)
    {
        if (rule.Cors is null)
        {
            return null;
        }

        var filter = GatewayApiAbilities.HasCors(scope.Api) ? HttpFilters.Cors(rule.Cors) : null;
        if (filter is null)
        {
            scope.Output.AddFinding(
                ErrorCatalog.FieldNotEnforced, place, "the cluster's Gateway API cannot say the CORS policy: preflight requests are passed to the service");
        }

        return filter;
    }

    private static JsonObject Parts(JsonArray filters) =>
        new JsonObject().With("filters", new JsonArray([.. filters.OfType<JsonObject>().Select(filter => filter.DeepClone())]));
}
