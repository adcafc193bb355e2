namespace HybridMesh.AllInOne.Status;

/// <summary>How one process is.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Pid">Null when it does not run.</param>
/// <param name="Addresses">Where it listens, by listener name.</param>
/// <param name="Health"><c>healthy</c>, <c>unhealthy</c> (runs, but is not ready) or <c>stopped</c>.</param>
/// <param name="Reason">Why it is not healthy; null when it is.</param>
/// <param name="StartedAt">Since when it runs; null when it does not.</param>
/// <param name="Restarts">How often the supervisor started it again.</param>
internal sealed record ProcessStatus(
    string Name,
    int? Pid,
    IReadOnlyDictionary<string, string> Addresses,
    string Health,
    string? Reason,
    DateTimeOffset? StartedAt,
    int Restarts)
{
    public const string Healthy = "healthy";
    public const string Unhealthy = "unhealthy";
    public const string Stopped = "stopped";
}
