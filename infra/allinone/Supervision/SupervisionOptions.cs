namespace HybridMesh.AllInOne.Supervision;

/// <summary>How the supervisor watches.</summary>
internal sealed record SupervisionOptions
{
    /// <summary>Time between two looks at a process and at the desired state. Default 100 ms.</summary>
    public TimeSpan Tick { get; init; } = TimeSpan.FromMilliseconds(100);

    public LogRotation Logs { get; init; } = new();
}
