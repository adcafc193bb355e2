using HybridMesh.Grpc;
using Microsoft.Extensions.Logging;

namespace HybridMesh.Discovery;

/// <summary>Keeps one stream to any of several replicas, for ever.</summary>
internal sealed partial class PeerConnector(
    PeerConnectionOptions options, IPeerChannelFactory channels, string purpose, TimeProvider time, ILogger logger)
{
    private readonly Backoff _backoff = new(options.InitialBackoff, options.MaxBackoff, Random.Shared);
    private ConnectionState _state = new(false, null, null, time.GetUtcNow());
    private bool _progressed;

    public ConnectionState State => Volatile.Read(ref _state);

    public event EventHandler? StateChanged;

    /// <summary>Runs sessions until cancelled. A session returns or throws when its stream has ended.</summary>
    public async Task RunAsync(Func<CallInvoker, CancellationToken, Task> session, CancellationToken cancellationToken)
    {
        if (options.Addresses.Count == 0)
        {
            throw new InvalidOperationException("no address of the control plane is configured");
        }

        var address = Random.Shared.Next(options.Addresses.Count);
        for (var failures = 0; !cancellationToken.IsCancellationRequested; address = (address + 1) % options.Addresses.Count)
        {
            var error = await AttemptAsync(options.Addresses[address], session, cancellationToken);
            failures = _progressed ? 1 : failures + 1;
            if (DiscoveryTrailers.IsBehind(error))
            {
                await WaitAsync(_backoff.Shortest(), cancellationToken);
            }
            else if (_progressed || failures % options.Addresses.Count == 0)
            {
                await WaitAsync(_backoff.Next(), cancellationToken);
            }
        }
    }

    /// <summary>The server has answered: the connection is good, and the next loss starts with short waits.</summary>
    public void Progress()
    {
        _progressed = true;
        _backoff.Reset();
        if (!State.IsConnected)
        {
            LogConnected(logger, purpose, State.Address!);
            Change(State with { IsConnected = true, Since = time.GetUtcNow() });
        }
    }

    private async Task<Exception> AttemptAsync(
        Uri address, Func<CallInvoker, CancellationToken, Task> session, CancellationToken cancellationToken)
    {
        Exception error;
        _progressed = false;
        Change(State with { Address = address });
        try
        {
            using var channel = channels.Create(address);
            await session(channel.CreateCallInvoker(), cancellationToken);
            error = new IOException("the server ended the stream");
        }
        catch (Exception exception)
        {
            error = exception;
        }

        if (!cancellationToken.IsCancellationRequested && (State.IsConnected || State.LastError != error.Message))
        {
            LogLost(logger, purpose, address, error.Message);
        }

        var since = State.IsConnected ? time.GetUtcNow() : State.Since;
        Change(new ConnectionState(false, address, error.Message, since));
        return error;
    }

    private async Task WaitAsync(TimeSpan delay, CancellationToken cancellationToken) =>
        await Task.Delay(delay, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    private void Change(ConnectionState state)
    {
        Volatile.Write(ref _state, state);
        StateChanged?.Invoke(this, EventArgs.Empty);
    }

    [LoggerMessage(EventId = 3201, Level = LogLevel.Information, Message = "{Purpose}: connected to {Address}")]
    private static partial void LogConnected(ILogger logger, string purpose, Uri address);

    [LoggerMessage(EventId = 3202, Level = LogLevel.Information, Message = "{Purpose}: no stream to {Address}: {Reason}")]
    private static partial void LogLost(ILogger logger, string purpose, Uri address, string reason);
}
