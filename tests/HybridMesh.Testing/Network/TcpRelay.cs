using System.Net;
using System.Net.Sockets;

namespace HybridMesh.Testing.Network;

/// <summary>
/// Passes TCP connections on to a port of 127.0.0.1 that may change: who knows only the relay's address is moved from one server to
/// another, as a load balancer would.
/// </summary>
public sealed class TcpRelay : IDisposable
{
    private readonly Lock _lock = new();
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly List<IDisposable> _open = [];
    private int _target;

    /// <param name="target">The port of 127.0.0.1 to begin with.</param>
    public TcpRelay(int target)
    {
        _target = target;
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _ = AcceptAsync();
    }

    /// <summary>Where it listens.</summary>
    public int Port { get; }

    /// <summary>Connections that were passed on since the last move.</summary>
    public int Connections { get; private set; }

    /// <summary>Ends all connections; the next ones go to another port.</summary>
    public void MoveTo(int target)
    {
        lock (_lock)
        {
            _target = target;
            Connections = 0;
            EndAll();
        }
    }

    /// <summary>Ends all connections and listens no more.</summary>
    public void Dispose()
    {
        lock (_lock)
        {
            _listener.Dispose();
            EndAll();
        }
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _ = RelayAsync(await _listener.AcceptTcpClientAsync());
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // Disposed.
        }
    }

    private async Task RelayAsync(TcpClient client)
    {
        using var near = client;
        using var far = new TcpClient();
        try
        {
            await far.ConnectAsync(IPAddress.Loopback, Admit(near, far));
            (near.NoDelay, far.NoDelay) = (true, true);
            await Task.WhenAny(near.GetStream().CopyToAsync(far.GetStream()), far.GetStream().CopyToAsync(near.GetStream()));
        }
        catch (Exception e) when (e is IOException or SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // One side is gone, so the other one goes too.
        }
    }

    // Registered before it is connected, so that a move ends it whatever it is doing.
    private int Admit(TcpClient near, TcpClient far)
    {
        lock (_lock)
        {
            _open.AddRange([near, far]);
            Connections++;
            return _target;
        }
    }

    private void EndAll()
    {
        _open.ForEach(end => end.Dispose());
        _open.Clear();
    }
}
