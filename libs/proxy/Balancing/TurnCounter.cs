namespace HybridMesh.Proxy.Balancing;

/// <summary>
/// Numbers the turns of one choice. It outlives the choice: a new configuration of the same rule goes on where the old one was.
/// </summary>
/// <param name="start">The first number; random in a process, so that many gateways do not all begin with the same cluster.</param>
internal sealed class TurnCounter(ulong start)
{
    private ulong _next = start;

    public static TurnCounter StartingAnywhere() => new((ulong)Random.Shared.NextInt64());

    public ulong Take() => Interlocked.Increment(ref _next);
}
