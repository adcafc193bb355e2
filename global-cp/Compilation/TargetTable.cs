using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace HybridMesh.GlobalControlPlane.Compilation;

/// <summary>What targets must have during one step: takes contributions, then merges those resources that got different ones.</summary>
internal sealed class TargetTable(MeshCompilation before)
{
    private readonly Dictionary<string, TargetConfig> _targets = [];
    private readonly HashSet<(string Target, ResourceName Resource)> _touched = [];
    private readonly Dictionary<string, HashSet<ResourceName>> _changed = [];

    /// <summary>Resources that differ from before, by target; known after the merge.</summary>
    public IReadOnlyDictionary<string, IReadOnlySet<ResourceName>> Changed =>
        _changed.ToDictionary(entry => entry.Key, IReadOnlySet<ResourceName> (entry) => entry.Value);

    /// <summary>Puts a unit's contributions in the place of its former ones.</summary>
    public void Replace(UnitKey unit, ImmutableArray<Contribution> old, ImmutableArray<Contribution> now)
    {
        var gone = old.ToDictionary(contribution => contribution.Name);
        foreach (var contribution in now)
        {
            if (!gone.Remove(contribution.Name, out var former) || !former.Equals(contribution))
            {
                Set(unit, contribution.Name, contribution);
            }
        }

        foreach (var name in gone.Keys)
        {
            Set(unit, name, null);
        }
    }

    public ImmutableDictionary<string, TargetConfig> Merge()
    {
        foreach (var (name, resource) in _touched)
        {
            Merge(name, resource);
        }

        var targets = before.Targets;
        foreach (var (name, config) in _targets)
        {
            targets = config.Contributions.IsEmpty ? targets.Remove(name) : targets.SetItem(name, config);
        }

        return targets;
    }

    private void Merge(string target, ResourceName name)
    {
        var config = _targets[target];
        var old = config.Resources.GetValueOrDefault(name);
        var now = config.Contributions.TryGetValue(name, out var contributions)
            ? ContributionMerge.Merge(name, contributions)
            : null;
        if (old?.Wire.Version == now?.Wire.Version)
        {
            return;
        }

        (CollectionsMarshal.GetValueRefOrAddDefault(_changed, target, out _) ??= []).Add(name);
        _targets[target] = config with
        {
            Resources = now is null ? config.Resources.Remove(name) : config.Resources.SetItem(name, now),
        };
    }

    private void Set(UnitKey unit, ResourceName name, Contribution? contribution)
    {
        var target = unit.Target;
        var config = _targets.GetValueOrDefault(target) ?? before.Targets.GetValueOrDefault(target) ?? new TargetConfig();
        var units = config.Contributions.GetValueOrDefault(name, ImmutableSortedDictionary<UnitKey, Contribution>.Empty);
        units = contribution is null ? units.Remove(unit) : units.SetItem(unit, contribution);
        _targets[target] = config with
        {
            Contributions = units.IsEmpty ? config.Contributions.Remove(name) : config.Contributions.SetItem(name, units),
        };
        _touched.Add((target, name));
    }
}
