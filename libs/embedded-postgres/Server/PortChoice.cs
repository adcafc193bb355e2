using System.Net;
using System.Net.Sockets;

namespace HybridMesh.EmbeddedPostgres.Server;

/// <summary>The port on 127.0.0.1: the one that is told, else the one of last time while it is free, else a new one.</summary>
internal static class PortChoice
{
    public static int Choose(EmbeddedPostgresOptions options, ServerFolders folders)
    {
        if (options.Port is { } told)
        {
            return told;
        }

        if (File.Exists(folders.PortFile) && int.TryParse(File.ReadAllText(folders.PortFile), out var last) && TryBind(last) is not null)
        {
            return last;
        }

        var port = TryBind(0) ?? throw new EmbeddedPostgresException("no free port on 127.0.0.1");
        File.WriteAllText(folders.PortFile, $"{port}");
        return port;
    }

    private static int? TryBind(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return ((IPEndPoint)listener.LocalEndpoint).Port;
        }
        catch (SocketException)
        {
            return null;
        }
    }
}
