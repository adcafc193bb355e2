using HybridMesh.Contracts.Fields.Http;
using HybridMesh.Contracts.Shapes;

namespace HybridMesh.Contracts.Kinds.Gateways.IngressGateways;

/// <summary>What is done with the requests that match. The first rule that matches wins.</summary>
[OneOf(nameof(Route), nameof(Redirect), nameof(DirectResponse))]
public sealed record IngressRouteRule
{
    /// <summary>Conditions, any of them; empty means every request.</summary>
    public IReadOnlyList<HttpMatchCondition> Match { get; init; } = [];

    /// <summary>What is changed in the request and its response.</summary>
    public HttpModifyAction? Modify { get; init; }

    /// <summary>Forwards to a service.</summary>
    public IngressRoute? Route { get; init; }

    /// <summary>Answers with a redirection.</summary>
    public Redirect? Redirect { get; init; }

    /// <summary>Answers by itself.</summary>
    public DirectResponse? DirectResponse { get; init; }

    /// <summary>Skips external authorization for these requests.</summary>
    [NotEnforcedYet("only Istio gateways ask an authorizer")]
    public bool DisableExternalAuthorization { get; init; }
}
