using HybridMesh.Contracts.Errors;
using HybridMesh.GlobalControlPlane.Kinds.Gateways;

namespace HybridMesh.GlobalControlPlane.Analysis.Gateways;

/// <summary>Rules that no request gets to, because the first rule that matches wins.</summary>
internal static class UnreachableRules
{
    public static IEnumerable<Finding> Of(GatewayObject gateway) =>
        from server in gateway.Servers
        from index in Enumerable.Range(1, Math.Max(0, server.Rules.Length - 1))
        let obstacle = Obstacle(server, index)
        where obstacle is not null
        select new Finding(ErrorCatalog.RuleUnreachable, gateway.Resource.Fqn, PlaceOf(server, index), obstacle, null);

    // In words; null for a rule that some request may reach.
    private static string? Obstacle(GatewayServer server, int index)
    {
        var earlier = server.Rules.Take(index).ToList();
        if (earlier.FindIndex(rule => rule.Match.Count == 0) is var all and >= 0)
        {
            return $"{PlaceOf(server, all)} has no condition and takes every request";
        }

        var matches = server.Rules[index].Match;
        return matches.Count > 0 && matches.All(match => earlier.Any(rule => rule.Match.Any(other => MatchCover.Covers(other, match))))
            ? "earlier rules take every request that it matches"
            : null;
    }

    private static string PlaceOf(GatewayServer server, int index) => $"{server.Path}.routing.rules[{index}]";
}
