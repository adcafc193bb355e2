namespace HybridMesh.Proxy.Balancing;

/// <summary>
/// Deals turns to entries by weight, so that after any number of turns each entry has its exact share to within less than one turn.
/// Any run of consecutive turns therefore gives each entry its share to within less than two.
/// </summary>
/// <remarks>
/// Tijdeman's solution of the chairman assignment problem (Discrete Mathematics 32, 1980): of the entries that are behind enough, the one
/// whose deadline comes first. Smooth weighted round robin has no such bound for more than two entries. Not safe for concurrent use.
/// </remarks>
internal sealed class FairDeal
{
    private readonly ulong[] _weights;
    private readonly ulong[] _taken;
    private ulong _turn;

    /// <summary>Starts a deal.</summary>
    /// <param name="weights">One positive weight for each entry, at least one entry.</param>
    public FairDeal(IReadOnlyList<uint> weights)
    {
        var divisor = weights.Aggregate(0UL, (left, right) => Gcd(left, right));
        _weights = [.. weights.Select(weight => weight / divisor)];
        _taken = new ulong[_weights.Length];
        Period = _weights.Aggregate(0UL, (sum, weight) => sum + weight);
    }

    /// <summary>After so many turns each entry has had exactly its weight, and the deal repeats itself.</summary>
    public ulong Period { get; }

    /// <summary>The entry whose turn it is.</summary>
    public int Next()
    {
        if (_turn == Period)
        {
            _turn = 0;
            Array.Clear(_taken);
        }

        _turn++;
        var chosen = _weights.Length == 1 ? 0 : MostUrgent();
        _taken[chosen]++;
        return chosen;
    }

    private int MostUrgent()
    {
        var slack = (Int128)(2 * _weights.Length - 2);
        var chosen = -1;
        Int128 deadline = 0;
        for (var i = 0; i < _weights.Length; i++)
        {
            var behind = (Int128)_turn * _weights[i] - (Int128)_taken[i] * Period;
            if (slack * behind < Period)
            {
                continue;
            }

            // The turn by which entry i must be served is (taken + 1 - 1/slack) / weight: compared crosswise, without fractions.
            var mine = slack * (_taken[i] + (Int128)1) - 1;
            if (chosen < 0 || mine * _weights[chosen] < deadline * _weights[i])
            {
                chosen = i;
                deadline = mine;
            }
        }

        return chosen;
    }

    private static ulong Gcd(ulong left, ulong right) => right == 0 ? left : Gcd(right, left % right);
}
