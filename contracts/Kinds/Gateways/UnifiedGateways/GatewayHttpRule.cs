using HybridMesh.Contracts.Fields.Http;
using HybridMesh.Contracts.Shapes;

namespace HybridMesh.Contracts.Kinds.Gateways.UnifiedGateways;

/// <summary>What is done with the requests that match. The first rule that matches wins.</summary>
[OneOf(nameof(Route), nameof(Redirect), nameof(DirectResponse))]
[NotSupportedYet("extensions", "plugins do not run in gateways yet")]
[FieldHint("clusterDestination", "it belongs below 'route'")]
[FieldHint("serviceDestination", "it belongs below 'route'")]
public sealed record GatewayHttpRule
{
    /// <summary>Conditions, any of them; empty means every request.</summary>
    public IReadOnlyList<HttpMatchCondition> Match { get; init; } = [];

    /// <summary>What is changed in the request and its response.</summary>
    public HttpModifyAction? Modify { get; init; }

    /// <summary>Forwards to clusters or to a service.</summary>
    public RouteTo? Route { get; init; }

    /// <summary>Answers with a redirection.</summary>
    public Redirect? Redirect { get; init; }

    /// <summary>Answers by itself.</summary>
    public DirectResponse? DirectResponse { get; init; }

    /// <summary>Which web pages of other origins may call; replaces what the server says for these requests.</summary>
    [NotEnforcedYet("only Istio gateways answer preflight requests, others pass them to the service")]
    public CorsPolicy? CorsPolicy { get; init; }

    /// <summary>
    /// Longest time from the first byte of the request to the head of the response, at most 24h; 0s sets no limit. Absent means 60s, and
    /// for requests with a body 60s without progress. Only beside <c>route</c>.
    /// </summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>Skips external authorization for these requests.</summary>
    [NotEnforcedYet("only Istio gateways ask an authorizer")]
    public bool DisableExternalAuthorization { get; init; }
}
