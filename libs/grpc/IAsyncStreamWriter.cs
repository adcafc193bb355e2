namespace HybridMesh.Grpc;

/// <summary>Sends messages to the other side. One write at a time.</summary>
/// <typeparam name="T">The message.</typeparam>
public interface IAsyncStreamWriter<in T>
{
    /// <summary>Sends one message; completes when the transport took it, which waits while the other side does not read.</summary>
    /// <exception cref="RpcException">The call has ended, or the message exceeds the limit.</exception>
    Task WriteAsync(T message, CancellationToken cancellationToken);
}
