using System.IO.Pipelines;
using Google.Protobuf;
using HybridMesh.Grpc.Wire;

namespace HybridMesh.Grpc.Client;

/// <summary>One call on the client: its responses, and the one place where it ends. The first status counts.</summary>
internal sealed class ClientCall<TResponse>(
    GrpcChannel channel, MessageParser<TResponse> parser, CallOptions options, RequestContent content)
    : IClientCall, IAsyncStreamReader<TResponse>, IDisposable
    where TResponse : class, IMessage<TResponse>
{
    private readonly CancellationTokenSource _ended = new();
    private readonly Lock _lock = new();
    private Outcome? _outcome;
    private HttpResponseMessage? _response;
    private PipeReader? _body;
    private MessageReader<TResponse>? _responses;
    private Metadata _headers = Metadata.Empty;
    private Task _started = Task.CompletedTask;
    private CancellationTokenSource? _deadline;
    private CancellationTokenRegistration _cancellation;
    private TResponse? _current;

    public CancellationToken Ended => _ended.Token;

    public TResponse Current => _current ?? throw new InvalidOperationException("no message: MoveNext has not returned true");

    public void Start(string path)
    {
        var remaining = options.Deadline - channel.Options.TimeProvider.GetUtcNow().UtcDateTime;
        if (remaining <= TimeSpan.Zero)
        {
            End(ClientStatus.DeadlineExceeded);
            return;
        }

        if (remaining < GrpcTimeout.Longest)
        {
            _deadline = new CancellationTokenSource(remaining.Value, channel.Options.TimeProvider);
            _ = _deadline.Token.UnsafeRegister(static call => ((ClientCall<TResponse>)call!).End(ClientStatus.DeadlineExceeded), this);
        }

        _cancellation = options.CancellationToken.UnsafeRegister(static call => ((ClientCall<TResponse>)call!).Cancel(), this);
        _started = SendAsync(ClientRequest.Create(channel.Address, path, options.Headers, remaining, content));
    }

    public async Task<Metadata> ReadHeadersAsync()
    {
        await _started;
        return _response is null && _outcome is { } outcome ? throw outcome.ToException() : _headers;
    }

    public async Task<bool> MoveNext(CancellationToken cancellationToken)
    {
        await using var registration = cancellationToken.UnsafeRegister(static call => ((ClientCall<TResponse>)call!).Cancel(), this);
        await _started;
        _current = null;
        try
        {
            _current = _responses is null || _outcome is not null ? null : await _responses.ReadAsync(_ended.Token);
            if (_current is not null)
            {
                return true;
            }

            if (_outcome is null)
            {
                var trailers = ClientResponse.ReadTrailers(_response!);
                End(trailers.Status, trailers.Trailers);
            }
        }
        catch (Exception exception)
        {
            End(ClientStatus.Of(exception));
        }

        _body?.Complete();
        return _outcome is { Status.StatusCode: StatusCode.OK } ? false : throw _outcome!.ToException();
    }

    public async Task<TResponse> ReadSingleAsync()
    {
        if (!await MoveNext(CancellationToken.None))
        {
            throw new RpcException(new Status(StatusCode.Internal, "the call ended with OK and without a response"), GetTrailers());
        }

        var response = _current!;
        if (await MoveNext(CancellationToken.None))
        {
            End(new Status(StatusCode.Internal, "more than one response message came"));
            throw _outcome!.ToException();
        }

        return response;
    }

    public Status GetStatus() => _outcome?.Status ?? throw new InvalidOperationException("the call has not ended");

    public Metadata GetTrailers() => _outcome?.Trailers ?? throw new InvalidOperationException("the call has not ended");

    public void Cancel() => End(new Status(StatusCode.Cancelled, "cancelled by the caller"));

    public RpcException FailureOf(Exception exception) =>
        _outcome?.ToException() ?? new RpcException(ClientStatus.Of(exception));

    public void Dispose() => Cancel();

    private async Task SendAsync(HttpRequestMessage request)
    {
        try
        {
            var response = await channel.SendAsync(request, _ended.Token);
            lock (_lock)
            {
                _response = response;
            }

            var head = ClientResponse.ReadHead(response);
            if (head.End is { } end)
            {
                _headers = head.Headers;
                End(end.Status, end.Trailers);
                return;
            }

            _headers = head.Headers;
            _body = PipeReader.Create(await response.Content.ReadAsStreamAsync(_ended.Token));
            _responses = new MessageReader<TResponse>(_body, parser, channel.Options.MaxReceiveMessageSize);
        }
        catch (Exception exception)
        {
            End(ClientStatus.Of(exception));
        }
        finally
        {
            if (_outcome is not null)
            {
                _response?.Dispose();
            }
        }
    }

    private void End(Status status) => End(status, Metadata.Empty);

    private void End(Status status, Metadata trailers)
    {
        lock (_lock)
        {
            if (_outcome is not null)
            {
                return;
            }

            _outcome = new Outcome(status, trailers);
        }

        // Ends what the transport still does: an unfinished request or response becomes RST_STREAM.
        content.Abort();
        _ended.Cancel();
        _response?.Dispose();
        _cancellation.Dispose();
        _deadline?.Dispose();
    }
}
