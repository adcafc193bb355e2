namespace HybridMesh.Discovery;

/// <summary>What became of a report.</summary>
public enum ReportOutcome
{
    /// <summary>It is stored, or was before.</summary>
    Stored,

    /// <summary>A newer process of the same target has reported; this one is told to stop (FAILED_PRECONDITION).</summary>
    Stale,
}
