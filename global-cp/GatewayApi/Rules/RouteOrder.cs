namespace HybridMesh.GlobalControlPlane.GatewayApi.Rules;

/// <summary>
/// Makes the order of rules explicit. In ours the first rule that matches wins, in an HTTPRoute the most specific match. Where these differ,
/// the requests of both get a match of their own, which is more specific than either, for the rule that comes first.
/// </summary>
internal static class RouteOrder
{
    // Of all rules together. More than that nobody reads, and it takes long to find.
    private const int MaxEntries = 512;

    /// <summary>Entries with which the most specific one is of the first rule that matches; null when there is no such set, or it is too large.</summary>
    /// <param name="entries">In the order of rules.</param>
    /// <param name="breaksTies">True when the order in which they are written must not matter either.</param>
    public static IReadOnlyList<RouteEntry>? MakeExplicit(IEnumerable<RouteEntry> entries, bool breaksTies)
    {
        List<RouteEntry> all = [];
        var open = new Queue<RouteEntry>(entries);
        while (open.TryDequeue(out var entry))
        {
            if (all.Exists(other => IsNeverReached(entry, other)))
            {
                continue;
            }

            all.RemoveAll(other => IsNeverReached(other, entry));
            foreach (var other in all)
            {
                var (first, second) = other.Rule < entry.Rule ? (other, entry) : (entry, other);
                var both = first.Match.And(second.Match, out var isKnown);
                if (first.Rule == second.Rule || (both is null && isKnown))
                {
                    continue;
                }

                if (IsBehind(second.Match, first.Match))
                {
                    continue;
                }

                // Where only values of headers tell them apart the common match is no more specific.
                if (both is null || !IsBehind(second.Match, both))
                {
                    return null;
                }

                open.Enqueue(first with { Match = both });
            }

            all.Add(entry);
            if (all.Count > MaxEntries)
            {
                return null;
            }
        }

        return [.. all.OrderBy(entry => entry.Rule)];

        bool IsBehind(RouteMatch match, RouteMatch other) => match.PrecedenceOver(other) < (breaksTies ? 0 : 1);
    }

    // By a request that the other one does not take first. Of one rule only doubles are dropped: what a rewrite replaces depends on the match.
    private static bool IsNeverReached(RouteEntry entry, RouteEntry other) =>
        other.Rule < entry.Rule ? other.Match.Covers(entry.Match) : other.Rule == entry.Rule && other.Match.Equals(entry.Match);
}
