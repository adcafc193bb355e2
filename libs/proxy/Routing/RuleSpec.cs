using System.Collections.Immutable;

namespace HybridMesh.Proxy.Routing;

/// <summary>One accepted rule, not yet connected to backends.</summary>
/// <param name="Matches">ORed, each with what a request that it matches becomes.</param>
/// <param name="Action">What is done.</param>
/// <param name="RequestHeaders">Applied to forwarded requests.</param>
/// <param name="ResponseHeaders">Applied to the responses of the rule.</param>
/// <param name="Timeout">Limit to the head of the response; null for the engine's default.</param>
internal sealed record RuleSpec(
    ImmutableArray<MatchedRequest> Matches, RuleAction Action, HeaderEdits? RequestHeaders, HeaderEdits? ResponseHeaders, TimeSpan? Timeout);
