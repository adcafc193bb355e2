using System.Collections.Immutable;
using HybridMesh.Contracts.Resources;
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
        Placements = before.Placements;
        foreach (var key in step.Touched)
        {
            Compare(before, step.Model, key);
        }

        foreach (var gateway in step.Placements)
        {
            Place(before, step.Model, gateway);
        }

        _stale.ExceptWith(_removed);
    }

    /// <summary>Units to compile.</summary>
    public IReadOnlyCollection<UnitKey> Stale => _stale;

    /// <summary>Units that no longer exist.</summary>
    public IReadOnlyCollection<UnitKey> Removed => _removed;

    /// <summary>New values of keys that somebody read before.</summary>
    public IReadOnlyDictionary<ReadKey, Fingerprint> Fingerprints => _fingerprints;

    public ImmutableDictionary<Fqn, ImmutableSortedSet<GatewayWorkload>> Placements { get; private set; }

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

    private void Place(MeshCompilation before, MeshModel after, Fqn gateway)
    {
        var old = before.Placements.GetValueOrDefault(gateway, []);
        var now = after.Declarations.TryGetValue(gateway, out var declaration)
            ? after.SelectedBy(declaration)
            : [];
        _removed.AddRange(old.Except(now).Select(target => new UnitKey(gateway, target)));
        _stale.UnionWith(now.Except(old).Select(target => new UnitKey(gateway, target)));
        Placements = now.IsEmpty ? Placements.Remove(gateway) : Placements.SetItem(gateway, now);
    }
}
