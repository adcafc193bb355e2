namespace HybridMesh.Standalone;

/// <summary>The outcome of reading a cluster file.</summary>
public abstract record ClusterFileResult
{
    private ClusterFileResult()
    {
    }

    /// <summary>The file is good.</summary>
    public sealed record Valid(ClusterFile File) : ClusterFileResult;

    /// <summary>The file is not; these are all the reasons, at least one.</summary>
    public sealed record Invalid(IReadOnlyList<ClusterFileViolation> Violations) : ClusterFileResult;
}
