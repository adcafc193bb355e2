using System.Buffers;
using System.Net;
using Google.Protobuf;
using HybridMesh.Grpc.Wire;

namespace HybridMesh.Grpc.Client;

/// <summary>The body of a request: one message, or a stream that <see cref="RequestStream{T}"/> writes to until it is completed.</summary>
internal sealed class RequestContent : HttpContent
{
    private readonly IMessage? _single;
    private readonly int? _maxSize;
    private readonly TaskCompletionSource<Stream> _output = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _end = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public RequestContent(IMessage? single, int? maxSize)
    {
        _single = single;
        _maxSize = maxSize;
        Headers.TryAddWithoutValidation("content-type", GrpcProtocol.ContentType);
    }

    /// <summary>Comes when the request is under way.</summary>
    public Task<Stream> Output => _output.Task;

    public void Complete() => _end.TrySetResult();

    public void Abort()
    {
        _output.TrySetCanceled();
        _end.TrySetCanceled();
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        if (_single is not null)
        {
            var frame = new ArrayBufferWriter<byte>();
            MessageFrame.Write(frame, _single, _maxSize);
            await stream.WriteAsync(frame.WrittenMemory, cancellationToken);
            return;
        }

        // The transport would replay the body on a new connection when the server refused the first; messages written are gone by then.
        await stream.FlushAsync(cancellationToken);
        if (!_output.TrySetResult(stream))
        {
            throw new IOException("the request has been sent or cancelled");
        }

        await _end.Task.WaitAsync(cancellationToken);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = -1;
        return false;
    }
}
