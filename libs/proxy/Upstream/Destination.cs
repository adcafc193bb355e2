using HybridMesh.Proxy.Balancing;

namespace HybridMesh.Proxy.Upstream;

/// <summary>
/// One address requests go to, with its connections and its state. Shared by all routing tables that name it; ended when the last table
/// that does is gone and the last request has left.
/// </summary>
internal sealed class Destination : IAvailability, IDisposable
{
    private const int Retired = 1 << 30;

    private readonly UpstreamConnector _connector;
    private readonly AvailabilityClock _clock;
    private readonly TimeProvider _time;
    private readonly Action<Destination> _onOut;
    private readonly Lock _lock = new();
    private readonly CancellationTokenSource _end = new();
    private volatile DestinationState _state;
    private int _requests;

    public Destination(DestinationKey key, UpstreamConnector connector, AvailabilityClock clock, TimeProvider time, Action<Destination> onOut)
    {
        Key = key;
        Prefix = $"http://{key.Address}";
        Ended = _end.Token;
        Client = UpstreamHandler.Create(ConnectAsync);
        _connector = connector;
        _clock = clock;
        _time = time;
        _onOut = onOut;
        _state = new DestinationState(true, "not tried yet", time.GetUtcNow());
    }

    public DestinationKey Key { get; }

    /// <summary>What its request URIs begin with.</summary>
    public string Prefix { get; }

    public HttpMessageInvoker Client { get; }

    public DestinationState State => _state;

    public bool IsAvailable => _state.IsUp;

    /// <summary>Cancelled when the destination is retired.</summary>
    public CancellationToken Ended { get; }

    /// <summary>Requests under way.</summary>
    public int Requests => Volatile.Read(ref _requests) & ~Retired;

    /// <summary>Begins a request; false when the destination is retired, and a newer routing table has to be asked.</summary>
    public bool TryEnter()
    {
        var seen = Volatile.Read(ref _requests);
        while ((seen & Retired) == 0)
        {
            var found = Interlocked.CompareExchange(ref _requests, seen + 1, seen);
            if (found == seen)
            {
                return true;
            }

            seen = found;
        }

        return false;
    }

    /// <summary>Ends a request.</summary>
    public void Leave()
    {
        if (Interlocked.Decrement(ref _requests) == Retired)
        {
            Client.Dispose();
        }
    }

    /// <summary>Retires it: takes no more requests, and closes its connections after the last one. Called once.</summary>
    public void Dispose()
    {
        _end.Cancel();
        _end.Dispose();
        if (Interlocked.Or(ref _requests, Retired) == 0)
        {
            Client.Dispose();
        }
    }

    public void MarkUp(string reason) => Mark(true, reason);

    public void MarkOut(string reason)
    {
        if (Mark(false, reason))
        {
            _onOut(this);
        }
    }

    /// <summary>Opens a connection for requests: its outcome says how the destination fares.</summary>
    private async ValueTask<Stream> ConnectAsync(CancellationToken cancellationToken)
    {
        try
        {
            var stream = await _connector.ConnectAsync(Key, cancellationToken);
            MarkUp("connected");
            return stream;
        }
        catch (UpstreamConnectException failure)
        {
            MarkOut(failure.Message);
            throw;
        }
    }

    private bool Mark(bool isUp, string reason)
    {
        var old = _state;
        if (old.IsUp == isUp && (isUp || old.Reason == reason))
        {
            return false;
        }

        lock (_lock)
        {
            old = _state;
            _state = new DestinationState(isUp, reason, old.IsUp == isUp ? old.Since : _time.GetUtcNow());
            if (old.IsUp == isUp)
            {
                return false;
            }
        }

        _clock.Tick();
        return true;
    }
}
