namespace HybridMesh.Discovery;

/// <summary>Growing waits with jitter: each between half of its bound and the bound, the bound doubling up to the longest.</summary>
internal sealed class Backoff(TimeSpan initial, TimeSpan longest, Random random)
{
    private int _rounds;

    public void Reset() => _rounds = 0;

    public TimeSpan Next()
    {
        var bound = Math.Min(initial.TotalMilliseconds * Math.Pow(2, _rounds), longest.TotalMilliseconds);
        _rounds = Math.Min(_rounds + 1, 30);
        return Jittered(bound);
    }

    /// <summary>The first wait again, without growth.</summary>
    public TimeSpan Shortest() => Jittered(initial.TotalMilliseconds);

    private TimeSpan Jittered(double milliseconds) => TimeSpan.FromMilliseconds(milliseconds * (0.5 + (random.NextDouble() / 2)));
}
