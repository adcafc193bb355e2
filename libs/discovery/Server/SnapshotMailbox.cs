namespace HybridMesh.Discovery;

/// <summary>Snapshots on their way to one stream. Bounded: when too many wait only the newest is kept, and the stream compares it whole.</summary>
internal sealed class SnapshotMailbox(Action wake, Action<SnapshotMailbox> unsubscribe) : IDisposable
{
    private const int Capacity = 16;

    private readonly Lock _lock = new();
    private List<TargetSnapshot> _waiting = [];
    private bool _isClosed;

    public bool IsClosed
    {
        get
        {
            lock (_lock)
            {
                return _isClosed;
            }
        }
    }

    public void Post(TargetSnapshot snapshot)
    {
        lock (_lock)
        {
            if (_waiting.Count == Capacity)
            {
                _waiting.Clear();
            }

            _waiting.Add(snapshot);
        }

        wake();
    }

    public void Close()
    {
        lock (_lock)
        {
            _isClosed = true;
        }

        wake();
    }

    /// <summary>All that wait, oldest first.</summary>
    public IReadOnlyList<TargetSnapshot> Take()
    {
        lock (_lock)
        {
            if (_waiting.Count == 0)
            {
                return [];
            }

            var taken = _waiting;
            _waiting = [];
            return taken;
        }
    }

    public void Dispose() => unsubscribe(this);
}
