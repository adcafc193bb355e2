using System.Net;
using System.Net.Sockets;

namespace HybridMesh.ClusterAgent.Tests.Support;

/// <summary>Something that listens on loopback, and can stop and come back at the same port.</summary>
internal sealed class OpenPort : IDisposable
{
    private TcpListener _listener;

    public OpenPort(int port = 0)
    {
        _listener = new TcpListener(IPAddress.Loopback, port);
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
    }

    public int Port { get; }

    public void Close() => _listener.Dispose();

    public void OpenAgain()
    {
        _listener = new TcpListener(IPAddress.Loopback, Port);
        _listener.Start();
    }

    public void Dispose() => _listener.Dispose();
}
