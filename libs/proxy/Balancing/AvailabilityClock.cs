namespace HybridMesh.Proxy.Balancing;

/// <summary>
/// Ticks after every change of any availability. Who has derived something from availabilities keeps the time at which it began to
/// look, and derives anew when the clock has moved on.
/// </summary>
internal sealed class AvailabilityClock
{
    private long _now;

    /// <summary>Runs on the thread that noticed, which may be forwarding a request: handlers return at once.</summary>
    public event Action? Ticked;

    public long Now => Volatile.Read(ref _now);

    public void Tick()
    {
        Interlocked.Increment(ref _now);
        Ticked?.Invoke();
    }
}
