using System.Net;

namespace HybridMesh.Proxy.Listeners;

/// <summary>From declared ports to the addresses that the gateway's owner allows.</summary>
internal sealed class PortMap
{
    private readonly Dictionary<int, IPEndPoint> _addresses;

    /// <summary>Reads the map.</summary>
    /// <exception cref="FormatException">A key is not a port, or a value not an address.</exception>
    public PortMap(IEnumerable<KeyValuePair<string, string>> ports)
    {
        _addresses = ports.ToDictionary(port => ParsePort(port.Key), port => ParseAddress(port.Key, port.Value));
    }

    /// <summary>The declared ports that are mapped, in order.</summary>
    public IEnumerable<int> Ports => _addresses.Keys.Order();

    /// <summary>Where a declared port is bound; null when it is not mapped.</summary>
    public IPEndPoint? Find(int port) => _addresses.GetValueOrDefault(port);

    private static int ParsePort(string text) =>
        ushort.TryParse(text, out var port) && port > 0
            ? port
            : throw new FormatException($"'{text}' is not a port: write Gateway:Ports:PORT=IP:PORT, such as Gateway:Ports:80=127.0.0.1:18080");

    private static IPEndPoint ParseAddress(string port, string text) =>
        text.Contains(':', StringComparison.Ordinal) && IPEndPoint.TryParse(text, out var address)
            ? address
            : throw new FormatException($"'{text}' (port {port}) is not an address to bind: write IP:PORT, such as 127.0.0.1:18080");
}
