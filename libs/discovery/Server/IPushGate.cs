namespace HybridMesh.Discovery;

/// <summary>Decides which stream may compute and write its next response: few at a time, urgent and small ones first.</summary>
public interface IPushGate
{
    /// <summary>Waits for a turn; disposing the result gives it back. A turn never spans the wait for an acknowledgement.</summary>
    /// <param name="peer">Whose turn.</param>
    /// <param name="pendingChanges">Resources that wait to be sent to it.</param>
    /// <param name="cancellationToken">Cancelled when the stream ends.</param>
    ValueTask<IDisposable> EnterAsync(DiscoveryPeer peer, int pendingChanges, CancellationToken cancellationToken);
}
