using System.Collections.Immutable;

namespace HybridMesh.GlobalControlPlane.Compilation;

/// <summary>What targets must have during one step: takes contributions, then merges those resources that got different ones.</summary>
internal sealed class TargetTable(MeshCompilation before)
{
    private readonly Dictionary<string, TargetDraft> _drafts = [];
    private readonly Dictionary<string, IReadOnlySet<ResourceName>> _changed = [];

    /// <summary>Resources that differ from before, by target; known after the merge.</summary>
    public IReadOnlyDictionary<string, IReadOnlySet<ResourceName>> Changed => _changed;

    /// <summary>Puts a unit's contributions in the place of its former ones.</summary>
    public void Replace(UnitKey unit, ImmutableArray<Contribution> old, ImmutableArray<Contribution> now)
    {
        var gone = old.ToDictionary(contribution => contribution.Name);
        foreach (var contribution in now)
        {
            if (!gone.Remove(contribution.Name, out var former) || !former.Equals(contribution))
            {
                DraftOf(unit.Target).Set(unit, contribution.Name, contribution);
            }
        }

        foreach (var name in gone.Keys)
        {
            DraftOf(unit.Target).Set(unit, name, null);
        }
    }

    public ImmutableDictionary<string, TargetConfig> Merge()
    {
        var targets = before.Targets.ToBuilder();
        foreach (var (name, draft) in _drafts)
        {
            if (draft.Merge() is { Count: > 0 } changed)
            {
                _changed[name] = changed;
            }

            var config = draft.ToConfig();
            if (config.Contributions.IsEmpty)
            {
                targets.Remove(name);
            }
            else
            {
                targets[name] = config;
            }
        }

        return targets.ToImmutable();
    }

    private TargetDraft DraftOf(string target)
    {
        if (!_drafts.TryGetValue(target, out var draft))
        {
            draft = new TargetDraft(before.Targets.GetValueOrDefault(target) ?? new TargetConfig());
            _drafts.Add(target, draft);
        }

        return draft;
    }
}
