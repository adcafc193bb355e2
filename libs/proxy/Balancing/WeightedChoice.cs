namespace HybridMesh.Proxy.Balancing;

/// <summary>
/// Chooses by weight among the entries of the lowest priority that has an available one. The share of an entry that is out goes to the
/// others of its priority by their weights, or, when strict, stays with it. Safe for concurrent use; allocates only after a change of
/// availability.
/// </summary>
internal sealed class WeightedChoice<T>
    where T : class, IAvailability
{
    private readonly IReadOnlyList<Weighted<T>> _entries;
    private readonly bool _isStrict;
    private readonly AvailabilityClock _clock;
    private readonly TurnCounter _turns;
    private readonly Lock _lock = new();
    private volatile Deal _deal;

    public WeightedChoice(IReadOnlyList<Weighted<T>> entries, bool isStrict, AvailabilityClock clock, TurnCounter turns)
    {
        _entries = entries;
        _isStrict = isStrict;
        _clock = clock;
        _turns = turns;
        _deal = NewDeal(null);
    }

    public IReadOnlyList<Weighted<T>> Entries => _entries;

    /// <summary>True when an entry that is out keeps its share.</summary>
    public bool IsStrict => _isStrict;

    /// <summary>Handed on to the choice that replaces this one.</summary>
    public TurnCounter Turns => _turns;

    /// <summary>
    /// The next choice; null when nothing is available. Only a strict choice may give an entry that is out: that request is its share.
    /// </summary>
    public T? Next()
    {
        var deal = _deal;
        if (deal.Time != _clock.Now)
        {
            deal = Redeal();
        }

        return deal.Targets.Length switch
        {
            0 => null,
            1 => deal.Targets[0],
            _ => deal.Targets[deal.Sequence!.EntryAt(_turns.Take())],
        };
    }

    private Deal Redeal()
    {
        lock (_lock)
        {
            return _deal.Time == _clock.Now ? _deal : _deal = NewDeal(_deal);
        }
    }

    private Deal NewDeal(Deal? old)
    {
        // Read before the availabilities: a change while looking makes this deal outdated at once.
        var time = _clock.Now;
        var playing = Playing();
        var targets = playing.Select(entry => entry.Target).ToArray();
        if (old is not null && old.Targets.AsSpan().SequenceEqual(targets))
        {
            return old with { Time = time };
        }

        return new Deal(time, targets, targets.Length > 1 ? TurnSequence.Of([.. playing.Select(entry => entry.Weight)]) : null);
    }

    private List<Weighted<T>> Playing()
    {
        var available = _entries.Where(entry => entry.Target.IsAvailable).ToList();
        if (available.Count == 0)
        {
            return [];
        }

        var priority = available.Min(entry => entry.Priority);
        return [.. (_isStrict ? _entries : available).Where(entry => entry.Priority == priority)];
    }

    private sealed record Deal(long Time, T[] Targets, TurnSequence? Sequence);
}
