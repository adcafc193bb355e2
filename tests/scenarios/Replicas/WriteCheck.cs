namespace HybridMesh.Scenarios.Replicas;

/// <summary>What writes must show while the broker is away: none takes as long as one that waits for it would.</summary>
internal static class WriteCheck
{
    /// <summary>Half of what one attempt to send a nudge may take, and many times what a write takes.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    public static IReadOnlyList<string> Violations(IEnumerable<TimeSpan> writes) =>
        [.. writes.Where(write => write >= Limit).Select(write => $"a write took {write.TotalMilliseconds:0} ms")];

    public static async Task<TimeSpan> TimedAsync(Func<Task> writeAsync)
    {
        var started = TimeProvider.System.GetTimestamp();
        await writeAsync();
        return TimeProvider.System.GetElapsedTime(started);
    }
}
