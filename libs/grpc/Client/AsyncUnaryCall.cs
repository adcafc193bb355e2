using System.Runtime.CompilerServices;
using Google.Protobuf;
using HybridMesh.Grpc.Client;

namespace HybridMesh.Grpc;

/// <summary>One request, one response. Await the call itself for the response. Disposing it cancels what still runs.</summary>
/// <typeparam name="TResponse">The response message.</typeparam>
public sealed class AsyncUnaryCall<TResponse> : IDisposable
    where TResponse : class, IMessage<TResponse>
{
    private readonly ClientCall<TResponse> _call;

    internal AsyncUnaryCall(ClientCall<TResponse> call)
    {
        _call = call;
        ResponseAsync = call.ReadSingleAsync();
    }

    /// <summary>The response; fails with <see cref="RpcException"/> when the call ended with another status than OK.</summary>
    public Task<TResponse> ResponseAsync { get; }

    /// <summary>What the server sent before its first response.</summary>
    public Task<Metadata> ResponseHeadersAsync => _call.ReadHeadersAsync();

    /// <summary>Lets the call be awaited.</summary>
    public TaskAwaiter<TResponse> GetAwaiter() => ResponseAsync.GetAwaiter();

    /// <summary>How the call ended.</summary>
    /// <exception cref="InvalidOperationException">It has not ended.</exception>
    public Status GetStatus() => _call.GetStatus();

    /// <summary>What the server sent with the status.</summary>
    /// <exception cref="InvalidOperationException">The call has not ended.</exception>
    public Metadata GetTrailers() => _call.GetTrailers();

    /// <inheritdoc />
    public void Dispose() => _call.Dispose();
}
