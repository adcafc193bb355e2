using HybridMesh.Proxy.Forwarding;

namespace HybridMesh.Proxy.Routing;

/// <summary>A match, and how a request that it matches is written for the next hop.</summary>
/// <param name="Match">The conditions; null matches every request.</param>
/// <param name="Transformer">Made once, since what a rewrite replaces depends on the match.</param>
internal sealed record MatchedRequest(RequestMatch? Match, RuleTransformer Transformer);
