using System.Collections.Immutable;

namespace HybridMesh.GlobalControlPlane.Compilation;

/// <summary>What one target must have, while it changes: work follows the resources that get other contributions.</summary>
internal sealed class TargetDraft(TargetConfig before)
{
    private readonly ImmutableSortedDictionary<ResourceName, TargetResource>.Builder _resources = before.Resources.ToBuilder();
    private readonly ImmutableSortedDictionary<ResourceName, ImmutableSortedDictionary<UnitKey, Contribution>>.Builder _contributions =
        before.Contributions.ToBuilder();

    private readonly HashSet<ResourceName> _touched = [];

    /// <param name="unit">Who contributes.</param>
    /// <param name="name">To which resource.</param>
    /// <param name="contribution">Null when it does no longer.</param>
    public void Set(UnitKey unit, ResourceName name, Contribution? contribution)
    {
        var units = _contributions.GetValueOrDefault(name, ImmutableSortedDictionary<UnitKey, Contribution>.Empty);
        units = contribution is null ? units.Remove(unit) : units.SetItem(unit, contribution);
        if (units.IsEmpty)
        {
            _contributions.Remove(name);
        }
        else
        {
            _contributions[name] = units;
        }

        _touched.Add(name);
    }

    /// <summary>Merges what got other contributions, and returns the resources that differ from before.</summary>
    public HashSet<ResourceName> Merge() => [.. _touched.Where(Merge)];

    public TargetConfig ToConfig() => new() { Resources = _resources.ToImmutable(), Contributions = _contributions.ToImmutable() };

    private bool Merge(ResourceName name)
    {
        var old = _resources.GetValueOrDefault(name);
        var now = _contributions.TryGetValue(name, out var contributions) ? ContributionMerge.Merge(name, contributions) : null;
        if (old?.Wire.Version == now?.Wire.Version)
        {
            return false;
        }

        if (now is null)
        {
            _resources.Remove(name);
        }
        else
        {
            _resources[name] = now;
        }

        return true;
    }
}
