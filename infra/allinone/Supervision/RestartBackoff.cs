namespace HybridMesh.AllInOne.Supervision;

/// <summary>How long to wait before a process is started again. The first time hardly, then doubling, spread by chance.</summary>
internal sealed class RestartBackoff(Random random)
{
    private static readonly TimeSpan First = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    /// <summary>A process that lived this long had not failed to start: count from the beginning again.</summary>
    private static readonly TimeSpan Settled = TimeSpan.FromSeconds(20);

    private int _failures;

    /// <summary>The wait after a life of this length.</summary>
    public TimeSpan Next(TimeSpan lived)
    {
        _failures = lived >= Settled ? 0 : _failures;
        var wait = First * Math.Min(Math.Pow(2, _failures), Longest / First);
        _failures++;
        return wait * (0.8 + (0.4 * random.NextDouble()));
    }
}
