using System.Collections.Immutable;
using System.Numerics;
using HybridMesh.Discovery.Gateway;

namespace HybridMesh.GlobalControlPlane.Kinds.Gateways;

/// <summary>
/// How requests are spread over the chosen clusters. With weights: the weighted ones share, the others stand by. Without: the
/// nearest first. Clusters where nothing is ready come last rather than vanish, for a report may be wrong.
/// </summary>
internal static class Spread
{
    private const int LastResort = int.MaxValue;

    public static Forward Over(
        ImmutableArray<ClusterPick> picks, bool isStrict, Func<string, string> backend, Func<Tier2Site, int> proximity)
    {
        var isWeighted = picks.Any(pick => pick.Weight > 0);
        var excess = picks.Max(pick => pick.Weight) / uint.MaxValue + 1;
        var ranked = picks.Select(pick => (Pick: pick, Rank: Rank(pick))).OrderBy(entry => entry.Rank).ToArray();
        uint[] priorities = [.. ranked.Select(entry => (uint)ranked.Select(other => other.Rank).Distinct().Count(rank => rank < entry.Rank))];
        return new Forward
        {
            StrictWeights = isStrict,
            Backends =
            {
                ranked.Zip(priorities, (entry, priority) => new WeightedBackend
                {
                    Backend = backend(entry.Pick.Cluster),
                    Weight = (uint)BigInteger.Max(1, entry.Pick.Weight / excess),
                    Priority = priority,
                }),
            },
        };

        int Rank(ClusterPick pick) => pick switch
        {
            _ when isStrict && pick.Weight > 0 => 0,
            { Site: null or { IsReady: false } } => LastResort,
            _ when isWeighted => pick.Weight > 0 ? 0 : 1,
            _ => proximity(pick.Site),
        };
    }
}
