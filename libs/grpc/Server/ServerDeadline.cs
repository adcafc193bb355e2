namespace HybridMesh.Grpc.Server;

/// <summary>The end of the client's patience, and the token that ends with it or with the connection.</summary>
internal sealed class ServerDeadline : IDisposable
{
    private readonly CancellationTokenSource? _timer;
    private readonly CancellationTokenSource? _either;
    private readonly TaskCompletionSource _passed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public ServerDeadline(TimeSpan? timeout, TimeProvider time, CancellationToken aborted)
    {
        if (timeout is not { } limit)
        {
            At = DateTime.MaxValue;
            CancellationToken = aborted;
            return;
        }

        limit = limit < Wire.GrpcTimeout.Longest ? limit : Wire.GrpcTimeout.Longest;
        At = time.GetUtcNow().UtcDateTime + limit;
        _timer = new CancellationTokenSource(limit, time);
        _either = CancellationTokenSource.CreateLinkedTokenSource(_timer.Token, aborted);
        CancellationToken = _either.Token;
        _ = _timer.Token.UnsafeRegister(static passed => ((TaskCompletionSource)passed!).TrySetResult(), _passed);
    }

    public static Status Status { get; } = new(StatusCode.DeadlineExceeded, "deadline exceeded");

    public DateTime At { get; }

    public CancellationToken CancellationToken { get; }

    public Task Passed => _passed.Task;

    public void Dispose()
    {
        _either?.Dispose();
        _timer?.Dispose();
    }
}
