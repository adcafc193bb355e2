namespace HybridMesh.Store.Registry;

/// <summary>What became of a report.</summary>
public abstract record ReportResult
{
    private ReportResult()
    {
    }

    /// <summary>It is the cluster's inventory now.</summary>
    /// <param name="Version">The registry's version since which it holds; unchanged when the inventory said nothing new.</param>
    /// <param name="IsChange">True when <paramref name="Version"/> is new.</param>
    public sealed record Stored(long Version, bool IsChange) : ReportResult;

    /// <summary>A newer report is stored: this one comes from an older process, or late.</summary>
    /// <param name="SessionEpoch">The stored session.</param>
    /// <param name="Sequence">The stored sequence in it.</param>
    public sealed record Stale(long SessionEpoch, long Sequence) : ReportResult;
}
