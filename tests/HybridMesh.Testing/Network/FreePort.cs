using System.Net;
using System.Net.Sockets;

namespace HybridMesh.Testing.Network;

/// <summary>Loopback ports for programs that cannot be told to pick one themselves.</summary>
public static class FreePort
{
    /// <summary>A port of 127.0.0.1 that was free a moment ago.</summary>
    public static int Next() => Next(1)[0];

    /// <summary>Different ports of 127.0.0.1 that were free a moment ago.</summary>
    public static int[] Next(int count)
    {
        var listeners = Enumerable.Range(0, count).Select(_ => new TcpListener(IPAddress.Loopback, 0)).ToList();
        try
        {
            listeners.ForEach(listener => listener.Start());
            return [.. listeners.Select(listener => ((IPEndPoint)listener.LocalEndpoint).Port)];
        }
        finally
        {
            listeners.ForEach(listener => listener.Dispose());
        }
    }
}
