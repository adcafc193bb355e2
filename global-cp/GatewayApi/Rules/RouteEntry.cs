namespace HybridMesh.GlobalControlPlane.GatewayApi.Rules;

/// <summary>One way to a rule.</summary>
/// <param name="Match">The requests.</param>
/// <param name="Rule">Its place; of entries that match the smallest is meant.</param>
/// <param name="Prefix">What a rewrite of the path replaces; null when that is the whole path.</param>
internal sealed record RouteEntry(RouteMatch Match, int Rule, string? Prefix);
