using System.Buffers;
using Google.Protobuf;
using HybridMesh.Grpc.Wire;

namespace HybridMesh.Grpc.Client;

internal sealed class RequestStream<T>(IClientCall call, RequestContent content, int? maxSize) : IClientStreamWriter<T>
    where T : class, IMessage<T>
{
    private readonly ArrayBufferWriter<byte> _frame = new();
    private bool _isComplete;
    private int _isWriting;

    public async Task WriteAsync(T message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (_isComplete)
        {
            throw new InvalidOperationException("the request stream is complete");
        }

        if (Interlocked.Exchange(ref _isWriting, 1) == 1)
        {
            throw new InvalidOperationException("a write is under way; writes go one at a time");
        }

        await using var registration = cancellationToken.UnsafeRegister(static call => ((IClientCall)call!).Cancel(), call);
        try
        {
            var output = await content.Output;
            _frame.ResetWrittenCount();
            MessageFrame.Write(_frame, message, maxSize);
            await output.WriteAsync(_frame.WrittenMemory, call.Ended);
            await output.FlushAsync(call.Ended);
        }
        catch (Exception exception) when (exception is not RpcException)
        {
            throw call.FailureOf(exception);
        }
        finally
        {
            Volatile.Write(ref _isWriting, 0);
        }
    }

    public Task CompleteAsync()
    {
        _isComplete = true;
        content.Complete();
        return Task.CompletedTask;
    }
}
