namespace HybridMesh.Proxy.Balancing;

/// <summary>Whose turn is the n-th: a <see cref="FairDeal"/> that many threads may ask at once, without allocating.</summary>
internal abstract class TurnSequence
{
    /// <summary>Deals up to this long are laid out once; the weights of people (75, 25) need a hundred entries at most.</summary>
    internal const int LongestTable = 4096;

    /// <summary>A sequence for these weights, all positive, at least one.</summary>
    public static TurnSequence Of(IReadOnlyList<uint> weights)
    {
        var deal = new FairDeal(weights);
        return deal.Period <= LongestTable ? new Table(deal) : new Stepwise(deal);
    }

    /// <summary>The entry that gets this turn. Turns are numbered by one counter, each number used once.</summary>
    public abstract int EntryAt(ulong turn);

    private sealed class Table : TurnSequence
    {
        private readonly ushort[] _entries;

        public Table(FairDeal deal)
        {
            _entries = new ushort[deal.Period];
            for (var i = 0; i < _entries.Length; i++)
            {
                _entries[i] = (ushort)deal.Next();
            }
        }

        public override int EntryAt(ulong turn) => _entries[turn % (ulong)_entries.Length];
    }

    // Weights such as 999983 to 1: the deal is made turn by turn, in the order in which the turns come.
    private sealed class Stepwise(FairDeal deal) : TurnSequence
    {
        private readonly Lock _lock = new();

        public override int EntryAt(ulong turn)
        {
            lock (_lock)
            {
                return deal.Next();
            }
        }
    }
}
