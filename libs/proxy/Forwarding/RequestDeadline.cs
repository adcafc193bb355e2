namespace HybridMesh.Proxy.Forwarding;

/// <summary>The limit to the head of a response: starts anew with each request of a connection, without allocating.</summary>
internal sealed class RequestDeadline(TimeProvider time) : IDisposable
{
    private CancellationTokenSource? _source;

    public bool HasPassed => _source?.IsCancellationRequested == true;

    /// <summary>Starts the clock; an infinite limit needs none.</summary>
    public CancellationToken Start(TimeSpan limit)
    {
        if (limit == Timeout.InfiniteTimeSpan)
        {
            return CancellationToken.None;
        }

        if (_source is null)
        {
            _source = new CancellationTokenSource(limit, time);
        }
        else
        {
            _source.CancelAfter(limit);
        }

        return _source.Token;
    }

    /// <summary>The head is there: from now on the response may take its time.</summary>
    public void Stop() => _source?.CancelAfter(Timeout.InfiniteTimeSpan);

    /// <summary>Ends the request: the next one of the connection finds an unused clock.</summary>
    public void Reset()
    {
        if (_source?.TryReset() == false)
        {
            _source.Dispose();
            _source = null;
        }
    }

    public void Dispose() => _source?.Dispose();
}
