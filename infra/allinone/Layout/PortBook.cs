using System.Net;
using System.Net.Sockets;

namespace HybridMesh.AllInOne.Layout;

/// <summary>
/// Loopback ports by name, chosen once and kept, so that a restarted process is found where it was. They lie below the kernel's
/// ephemeral range: an outgoing connection can then never sit on a port whose owner is just restarting.
/// </summary>
internal sealed class PortBook
{
    private const int Lowest = 10_000;
    private readonly string _file;
    private readonly SortedDictionary<string, int> _ports;

    private PortBook(string file, SortedDictionary<string, int> ports)
    {
        _file = file;
        _ports = ports;
    }

    public static PortBook Open(string file) =>
        new(file, AtomicFile.ReadJson<SortedDictionary<string, int>>(file) ?? []);

    public int? Find(string name) => _ports.TryGetValue(name, out var port) ? port : null;

    /// <summary>The port of this name. A new one is the preferred port when that is free, else a free one by chance.</summary>
    public int Take(string name, int? preferred = null)
    {
        if (_ports.TryGetValue(name, out var known))
        {
            return known;
        }

        var port = preferred is { } wish && IsUsable(wish) ? wish : FindFree();
        Keep(name, port);
        return port;
    }

    /// <summary>Gives the name another port, because somebody else sits on its old one.</summary>
    public int Replace(string name)
    {
        _ports.Remove(name);
        return Take(name);
    }

    public static bool IsFree(int port)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            socket.Bind(new IPEndPoint(IPAddress.Loopback, port));
            socket.Listen(1);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private bool IsUsable(int port) => !_ports.ContainsValue(port) && IsFree(port);

    private int FindFree()
    {
        var end = Math.Max(Lowest + 1_000, FirstEphemeralPort());
        for (var attempt = 0; attempt < 1_000; attempt++)
        {
            var port = Random.Shared.Next(Lowest, end);
            if (IsUsable(port))
            {
                return port;
            }
        }

        throw new CommandException($"no free port found between {Lowest} and {end} on 127.0.0.1");
    }

    private static int FirstEphemeralPort()
    {
        const string range = "/proc/sys/net/ipv4/ip_local_port_range";
        return File.Exists(range) && int.TryParse(File.ReadAllText(range).Split('\t', ' ')[0], out var first) ? first : 32_768;
    }

    private void Keep(string name, int port)
    {
        _ports[name] = port;
        AtomicFile.WriteJson(_file, _ports);
    }
}
