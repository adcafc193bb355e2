namespace HybridMesh.Grpc;

/// <summary>A call that did not end with <see cref="StatusCode.OK"/>. A handler throws it to end its call with that status.</summary>
public sealed class RpcException : Exception
{
    /// <param name="status">How the call ended.</param>
    public RpcException(Status status)
        : this(status, Metadata.Empty)
    {
    }

    /// <param name="status">How the call ended.</param>
    /// <param name="trailers">What travelled, or shall travel, with the status.</param>
    public RpcException(Status status, Metadata trailers)
        : base($"Status({status})", status.DebugException)
    {
        ArgumentNullException.ThrowIfNull(trailers);
        Status = status;
        Trailers = trailers;
    }

    /// <summary>How the call ended.</summary>
    public Status Status { get; }

    /// <summary>The code of <see cref="Status"/>.</summary>
    public StatusCode StatusCode => Status.StatusCode;

    /// <summary>What travelled with the status.</summary>
    public Metadata Trailers { get; }
}
