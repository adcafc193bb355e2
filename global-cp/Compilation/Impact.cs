using System.Collections.Immutable;
using HybridMesh.GlobalControlPlane.Model;

namespace HybridMesh.GlobalControlPlane.Compilation;

/// <summary>Which units a change of the model makes stale, new or void.</summary>
internal sealed class Impact
{
    private readonly SortedSet<UnitKey> _stale = [];
    private readonly List<UnitKey> _removed = [];
    private readonly Dictionary<ReadKey, Fingerprint> _fingerprints = [];

    public Impact(MeshCompilation before, ModelStep step)
    {
        Sources = before.Sources;
        foreach (var key in step.Touched)
        {
            Compare(before, step.Model, key);
        }

        foreach (var source in step.Sources)
        {
            Place(step.Model, source);
        }

        _stale.ExceptWith(_removed);
    }

    /// <summary>Units to compile.</summary>
    public IReadOnlyCollection<UnitKey> Stale => _stale;

    /// <summary>Units that no longer exist.</summary>
    public IReadOnlyCollection<UnitKey> Removed => _removed;

    /// <summary>New values of keys that somebody read before.</summary>
    public IReadOnlyDictionary<ReadKey, Fingerprint> Fingerprints => _fingerprints;

    public ImmutableDictionary<UnitSource, ImmutableSortedSet<UnitKey>> Sources { get; private set; }

    private void Compare(MeshCompilation before, MeshModel after, ReadKey key)
    {
        if (!before.Reads.TryGetValue(key, out var state))
        {
            return; // nobody ever asked
        }

        var fingerprint = key.FingerprintIn(after);
        if (fingerprint != state.Fingerprint)
        {
            _fingerprints[key] = fingerprint;
            _stale.UnionWith(state.Readers);
        }
    }

    private void Place(MeshModel after, UnitSource source)
    {
        var old = Sources.GetValueOrDefault(source, []);
        ImmutableSortedSet<UnitKey> now = [.. source.UnitsIn(after)];
        _removed.AddRange(old.Except(now));
        _stale.UnionWith(now.Except(old));
        Sources = now.IsEmpty ? Sources.Remove(source) : Sources.SetItem(source, now);
    }
}
