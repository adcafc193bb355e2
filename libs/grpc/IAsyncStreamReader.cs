namespace HybridMesh.Grpc;

/// <summary>The messages of the other side. One reader at a time; what is not read holds the sender back (flow control).</summary>
/// <typeparam name="T">The message.</typeparam>
public interface IAsyncStreamReader<out T>
{
    /// <summary>The message that the last <see cref="MoveNext"/> found.</summary>
    T Current { get; }

    /// <summary>Waits for the next message; false when the other side has sent its last one.</summary>
    /// <exception cref="RpcException">The call ended with another status than OK (client), or the frames are malformed.</exception>
    Task<bool> MoveNext(CancellationToken cancellationToken);
}
