using System.Collections.Immutable;

namespace HybridMesh.GlobalControlPlane.Istio.Access;

/// <summary>Lists of patterns, each with what belongs to it.</summary>
internal static class PatternLists
{
    /// <summary>
    /// Parts of all requests, each with the items whose lists hold there. Lists with the same patterns are one; wide ones come first, for inside
    /// them narrow ones part less.
    /// </summary>
    public static IEnumerable<(Region Region, ImmutableArray<T> Items)> Split<T>(
        IEnumerable<(ImmutableArray<string> Patterns, T Item)> lists, SplitBudget budget)
    {
        var grouped = lists
            .GroupBy(list => string.Join('\n', list.Patterns), StringComparer.Ordinal)
            .OrderBy(group => group.Key.Length)
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => (group.First().Patterns, (ImmutableArray<T>)[.. group.Select(list => list.Item)]));
        return new RegionSplit<ImmutableArray<T>>([.. grouped], budget).Parts()
            .Select(part => (part.Region, (ImmutableArray<T>)[.. part.Items.SelectMany(items => items)]));
    }

    public static ImmutableArray<string> Sorted(IReadOnlyList<string> patterns) =>
        [.. patterns.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
