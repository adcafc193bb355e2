using System.Collections.Immutable;
using HybridMesh.GlobalControlPlane.Model;

namespace HybridMesh.GlobalControlPlane.Compilation;

/// <summary>Which units a change of the model makes stale, new or void.</summary>
internal sealed class Impact
{
    private readonly HashSet<UnitKey> _stale = [];
    private readonly List<UnitKey> _removed = [];
    private readonly Dictionary<ReadKey, Fingerprint> _fingerprints = [];
    private readonly ImmutableDictionary<UnitSource, ImmutableSortedSet<UnitKey>>.Builder _sources;

    public Impact(MeshCompilation before, ModelStep step)
    {
        _sources = before.Sources.ToBuilder();
        foreach (var key in step.Touched)
        {
            Compare(before, step.Model, key);
        }

        foreach (var source in step.Sources)
        {
            Place(step.Model, source);
        }

        _stale.ExceptWith(_removed);
        Stale = [.. _stale.Order()];
        Sources = _sources.ToImmutable();
    }

    /// <summary>Units to compile.</summary>
    public ImmutableArray<UnitKey> Stale { get; }

    /// <summary>Units that no longer exist.</summary>
    public IReadOnlyCollection<UnitKey> Removed => _removed;

    /// <summary>New values of keys that somebody read before.</summary>
    public IReadOnlyDictionary<ReadKey, Fingerprint> Fingerprints => _fingerprints;

    public ImmutableDictionary<UnitSource, ImmutableSortedSet<UnitKey>> Sources { get; }

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
        var old = _sources.GetValueOrDefault(source, []);
        ImmutableSortedSet<UnitKey> now = [.. source.UnitsIn(after)];
        if (old.SetEquals(now))
        {
            return;
        }

        _removed.AddRange(old.Except(now));
        _stale.UnionWith(now.Except(old));
        if (now.IsEmpty)
        {
            _sources.Remove(source);
        }
        else
        {
            _sources[source] = now;
        }
    }
}
