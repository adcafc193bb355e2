using System.Collections.Concurrent;
using HybridMesh.Testing.Time;

namespace HybridMesh.Testing.Traffic;

/// <summary>Keeps requests going on a number of connections until it is stopped, and remembers every one.</summary>
public sealed class EdgeLoad
{
    private readonly ConcurrentQueue<EdgeRequest> _requests = new();
    private readonly Task[] _connections;
    private volatile bool _isStopped;

    private EdgeLoad(Uri edge, string hostname, int connections, TimeProvider time)
    {
        _connections = [.. Enumerable.Range(0, connections).Select(_ => Task.Run(() => KeepSendingAsync(edge, hostname, time)))];
    }

    /// <summary>Requests that have ended so far.</summary>
    public int Count => _requests.Count;

    public static EdgeLoad Start(Uri edge, string hostname, int connections, TimeProvider time) => new(edge, hostname, connections, time);

    /// <summary>Returns once so many more requests have ended.</summary>
    public Task MoreAsync(int count)
    {
        var wanted = Count + count;
        return Eventually.TrueAsync(() => Count >= wanted, what: $"{count} more requests ended");
    }

    /// <summary>Ends every connection after its current request and gives all requests, in the order in which they ended.</summary>
    public async Task<IReadOnlyList<EdgeRequest>> StopAsync()
    {
        _isStopped = true;
        await Task.WhenAll(_connections);
        return [.. _requests];
    }

    // One client per connection: each keeps one connection alive, as a browser would.
    private async Task KeepSendingAsync(Uri edge, string hostname, TimeProvider time)
    {
        using var client = new EdgeClient(edge, hostname, time);
        while (!_isStopped)
        {
            _requests.Enqueue(await client.SendAsync(CancellationToken.None));
        }
    }
}
