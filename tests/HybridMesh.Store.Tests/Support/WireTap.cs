using System.Net;
using System.Net.Sockets;
using System.Text;
using Npgsql;

namespace HybridMesh.Store.Tests.Support;

/// <summary>
/// A way to PostgreSQL that counts round trips (times the client speaks after the server did) and can lose the answer to a
/// command and cut the line.
/// </summary>
internal sealed class WireTap : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _accepting;
    private readonly int _serverPort;
    private int _roundTrips;

    public WireTap(string connectionString)
    {
        _serverPort = new NpgsqlConnectionStringBuilder(connectionString).Port;
        _listener.Start();
        ConnectionString = new NpgsqlConnectionStringBuilder(connectionString)
        {
            Port = ((IPEndPoint)_listener.LocalEndpoint).Port,
        }.ConnectionString;
        _accepting = AcceptAsync();
    }

    public string ConnectionString { get; }

    public int RoundTrips => Volatile.Read(ref _roundTrips);

    /// <summary>Cuts every connection whose client sends this text, once the server has answered.</summary>
    public string? CutAfter { get; set; }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Dispose();
        await _accepting;
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _ = ServeAsync(await _listener.AcceptTcpClientAsync(_stop.Token));
            }
        }
        catch (OperationCanceledException)
        {
            // disposed
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var server = new TcpClient();
        using (client)
        {
            await server.ConnectAsync(IPAddress.Loopback, _serverPort);
            var line = new Line();
            try
            {
                await Task.WhenAny(
                    PassAsync(client.GetStream(), server.GetStream(), line, isClient: true),
                    PassAsync(server.GetStream(), client.GetStream(), line, isClient: false));
            }
            catch (Exception error) when (error is IOException or OperationCanceledException or ObjectDisposedException)
            {
                // one side hung up
            }
        }
    }

    private async Task PassAsync(NetworkStream from, NetworkStream to, Line line, bool isClient)
    {
        var buffer = new byte[64 * 1024];
        while (await from.ReadAsync(buffer, _stop.Token) is > 0 and var read)
        {
            if (isClient && !line.WasClient)
            {
                Interlocked.Increment(ref _roundTrips);
            }

            line.WasClient = isClient;
            line.IsCut |= isClient && CutAfter is { } text
                && Encoding.ASCII.GetString(buffer, 0, read).Contains(text, StringComparison.Ordinal);
            if (line.IsCut && !isClient)
            {
                return; // the server has done it and the client will not hear of it
            }

            await to.WriteAsync(buffer.AsMemory(0, read), _stop.Token);
        }
    }

    private sealed class Line
    {
        public volatile bool WasClient;
        public volatile bool IsCut;
    }
}
