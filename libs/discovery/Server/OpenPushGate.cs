namespace HybridMesh.Discovery;

/// <summary>Lets everyone through at once.</summary>
public sealed class OpenPushGate : IPushGate, IDisposable
{
    private OpenPushGate()
    {
    }

    /// <summary>The one there is.</summary>
    public static OpenPushGate Instance { get; } = new();

    /// <inheritdoc />
    public ValueTask<IDisposable> EnterAsync(DiscoveryPeer peer, int pendingChanges, CancellationToken cancellationToken) =>
        ValueTask.FromResult<IDisposable>(this);

    /// <summary>Does nothing.</summary>
    public void Dispose()
    {
    }
}
