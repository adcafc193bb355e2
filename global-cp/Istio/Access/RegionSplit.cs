using System.Collections.Immutable;

namespace HybridMesh.GlobalControlPlane.Istio.Access;

/// <summary>
/// Parts requests by which lists of patterns they match, so that what holds for the lists can be said for each part alone. Together the
/// parts are everything; parts may overlap where patterns do. Lists that lie apart give as many parts as lists, and one for the rest.
/// </summary>
/// <typeparam name="T">What belongs to a list.</typeparam>
internal sealed class RegionSplit<T>(ImmutableArray<(ImmutableArray<string> Patterns, T Item)> lists, SplitBudget budget)
{
    /// <summary>The parts, each with the items of the lists that hold there.</summary>
    public IEnumerable<(Region Region, ImmutableArray<T> Items)> Parts() => Parts(0, Region.All, []);

    private IEnumerable<(Region Region, ImmutableArray<T> Items)> Parts(int index, Region region, ImmutableArray<T> items)
    {
        if (!budget.Spend())
        {
            return [];
        }

        if (index == lists.Length)
        {
            return [(region, items)];
        }

        var (patterns, item) = lists[index];
        if (region.IsWithin(patterns))
        {
            return Parts(index + 1, region, items.Add(item));
        }

        var outside = Parts(index + 1, region.Without(patterns), items);
        return region.IsApartFrom(patterns)
            ? Parts(index + 1, region, items)
            : outside.Concat(Parts(index + 1, region.Within(patterns), items.Add(item)));
    }
}
