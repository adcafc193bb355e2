using Google.Protobuf;
using HybridMesh.Grpc.Wire;
using Microsoft.AspNetCore.Http;

namespace HybridMesh.Grpc.Server;

/// <summary>One call on the server: its requests, its responses, and the one place where it ends.</summary>
internal sealed class ServerCall<TRequest, TResponse>(
    HttpContext http, GrpcMethod<TRequest, TResponse> method, ServerCallContext context, GrpcServerOptions options)
    : IAsyncStreamReader<TRequest>, IServerStreamWriter<TResponse>, IDisposable
    where TRequest : class, IMessage<TRequest>
    where TResponse : class, IMessage<TResponse>
{
    private readonly SemaphoreSlim _output = new(1, 1);
    private readonly MessageReader<TRequest> _requests =
        new(http.Request.BodyReader, method.RequestParser, options.MaxReceiveMessageSize);

    private TRequest? _current;
    private bool _hasEnded;

    public ServerCallContext Context => context;

    public TRequest Current => _current ?? throw new InvalidOperationException("no message: MoveNext has not returned true");

    public async Task<bool> MoveNext(CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(context.CancellationToken, cancellationToken);
        _current = null;
        _current = await ReadAsync(stop.Token);
        return _current is not null;
    }

    public async Task<TRequest> ReadSingleAsync()
    {
        var request = await ReadAsync(context.CancellationToken)
            ?? throw new RpcException(new Status(StatusCode.Internal, "the request message is missing"));
        return await ReadAsync(context.CancellationToken) is null
            ? request
            : throw new RpcException(new Status(StatusCode.Internal, "more than one request message came"));
    }

    public async Task WriteAsync(TResponse message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        await _output.WaitAsync(cancellationToken);
        try
        {
            if (_hasEnded || context.CancellationToken.IsCancellationRequested)
            {
                throw new RpcException(new Status(StatusCode.Cancelled, "the call has ended"));
            }

            MessageFrame.Write(http.Response.BodyWriter, message, options.MaxSendMessageSize);
            _ = await http.Response.BodyWriter.FlushAsync(cancellationToken);
        }
        finally
        {
            _output.Release();
        }
    }

    /// <summary>Sends the status; the first one counts.</summary>
    public async Task EndAsync(Status status, Metadata trailers)
    {
        // A write that waits for the client's window holds the output; trailers could not overtake it, so the stream is cut.
        if (!await _output.WaitAsync(TimeSpan.Zero))
        {
            ServerResponse.Reset(http, GrpcProtocol.ResetCancel);
            await _output.WaitAsync();
            _output.Release();
            return;
        }

        try
        {
            if (!_hasEnded)
            {
                _hasEnded = true;
                await ServerResponse.EndAsync(http, status, trailers);
            }
        }
        finally
        {
            _output.Release();
        }
    }

    public void Dispose() => _output.Dispose();

    private async ValueTask<TRequest?> ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await _requests.ReadAsync(cancellationToken);
        }
        catch (Exception exception) when (
            exception is IOException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            // The body breaks a moment before Kestrel says that the request is aborted.
            throw new RpcException(new Status(StatusCode.Cancelled, "the client is gone", exception));
        }
    }
}
