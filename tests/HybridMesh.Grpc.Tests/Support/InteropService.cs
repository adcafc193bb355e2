using Google.Protobuf;
using HybridMesh.Grpc.Tests.Wire;

namespace HybridMesh.Grpc.Tests.Support;

/// <summary>The service of interop.proto, as the node side serves it in service.js.</summary>
internal sealed class InteropService
{
    private int _cancelled;
    private int _sent;
    private int _waiting;

    public int Cancelled => Volatile.Read(ref _cancelled);

    public int Waiting => Volatile.Read(ref _waiting);

    public int Sent => Volatile.Read(ref _sent);

    public async Task<Message> UnaryAsync(Message request, ServerCallContext context)
    {
        EchoTrailers(context);
        if (request.Text == "wait")
        {
            await WaitForCancellationAsync(context);
        }

        FailIfAsked(request);
        await context.WriteResponseHeadersAsync(Headers(context));
        return Answer(request, context);
    }

    public static async Task<Message> ClientStreamAsync(IAsyncStreamReader<Message> requests, ServerCallContext context)
    {
        EchoTrailers(context);
        await context.WriteResponseHeadersAsync(Headers(context));
        var answer = new Message();
        await foreach (var message in requests.ReadAllAsync(context.CancellationToken))
        {
            answer.Count++;
            answer.Size += message.Payload.Length;
            FailIfAsked(message);
        }

        return answer;
    }

    public async Task ServerStreamAsync(Message request, IServerStreamWriter<Message> responses, ServerCallContext context)
    {
        EchoTrailers(context);
        if (request.Text == "wait")
        {
            await WaitForCancellationAsync(context);
        }

        if (request.Count > 0)
        {
            await context.WriteResponseHeadersAsync(Headers(context));
        }

        try
        {
            for (var i = 0; i < request.Count; i++)
            {
                var answer = Answer(request, context);
                answer.Count = i;
                await responses.WriteAsync(answer, context.CancellationToken);
                Interlocked.Increment(ref _sent);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or RpcException { StatusCode: StatusCode.Cancelled })
        {
            Interlocked.Increment(ref _cancelled);
            throw;
        }

        FailIfAsked(request);
    }

    public async Task DuplexAsync(IAsyncStreamReader<Message> requests, IServerStreamWriter<Message> responses, ServerCallContext context)
    {
        EchoTrailers(context);
        await context.WriteResponseHeadersAsync(Headers(context));
        try
        {
            var stays = false;
            await foreach (var message in requests.ReadAllAsync(context.CancellationToken))
            {
                FailIfAsked(message);
                stays |= message.Text == "stay";
                await responses.WriteAsync(Answer(message, context), context.CancellationToken);
            }

            // A client that cancels may end its requests first: HTTP/2 streams of Node do, now and then.
            await (stays ? Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.CancellationToken) : Task.CompletedTask);
        }
        catch (Exception exception) when (exception is OperationCanceledException or RpcException { StatusCode: StatusCode.Cancelled })
        {
            Interlocked.Increment(ref _cancelled);
            throw;
        }
    }

    private static void FailIfAsked(Message request)
    {
        if (request.Code != 0)
        {
            throw new RpcException(new Status((StatusCode)request.Code, request.Detail));
        }
    }

    private static Metadata Headers(ServerCallContext context)
    {
        var headers = new Metadata();
        foreach (var entry in context.RequestHeaders.Where(entry => entry.Key is "x-text" or "x-bytes-bin"))
        {
            headers.Add(entry);
        }

        return headers;
    }

    private static void EchoTrailers(ServerCallContext context)
    {
        foreach (var entry in Headers(context))
        {
            var key = entry.Key.Replace("x-", "x-trailing-");
            context.ResponseTrailers.Add(entry.IsBinary ? new MetadataEntry(key, entry.ValueBytes) : new MetadataEntry(key, entry.Value));
        }
    }

    private Message Answer(Message request, ServerCallContext context) => request.Text == "stats"
        ? new Message { Cancelled = Cancelled, Sent = Sent, Waiting = Waiting }
        : new Message
        {
            Text = request.Text,
            Payload = request.Size > 0 ? ByteString.CopyFrom(new byte[request.Size]) : request.Payload,
            MillisecondsLeft = context.Deadline == DateTime.MaxValue
                ? 0
                : (int)Math.Max(1, (context.Deadline - TimeProvider.System.GetUtcNow().UtcDateTime).TotalMilliseconds),
        };

    private async Task WaitForCancellationAsync(ServerCallContext context)
    {
        Interlocked.Increment(ref _waiting);
        try
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.CancellationToken);
        }
        catch (OperationCanceledException)
        {
            Interlocked.Increment(ref _cancelled);
            throw;
        }
    }
}
