namespace HybridMesh.Discovery;

/// <summary>What came since the pass under way began: the newest snapshot, and what differs from the pass as long as that is known.</summary>
internal sealed class StreamBacklog
{
    private readonly HashSet<ResourceKey> _changed = [];
    private TargetSnapshot? _newest;
    private object? _knownFrom;
    private bool _isWaiting;

    public void Add(TargetSnapshot snapshot)
    {
        var continues = _newest is not null && snapshot.Previous == _newest.Identity;
        if (!continues)
        {
            _knownFrom = null;
            _changed.Clear();
        }
        else if (!_isWaiting)
        {
            _knownFrom = _newest!.Identity;
        }

        if (_knownFrom is not null)
        {
            _changed.UnionWith(snapshot.Changed);
        }

        _newest = snapshot;
        _isWaiting = true;
    }

    /// <summary>The step from a pass to the newest snapshot; null when nothing waits.</summary>
    public Step? Take(TargetSnapshot? pass)
    {
        if (!_isWaiting)
        {
            return null;
        }

        var step = new Step(_newest!, pass is not null && _knownFrom == pass.Identity ? [.. _changed] : null);
        _isWaiting = false;
        _changed.Clear();
        return step;
    }

    /// <summary>Where to go.</summary>
    /// <param name="Snapshot">What the peer must have.</param>
    /// <param name="Changed">What differs from the pass before; null when everything must be compared.</param>
    internal sealed record Step(TargetSnapshot Snapshot, IReadOnlyCollection<ResourceKey>? Changed);
}
