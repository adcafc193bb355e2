using System.Net;

namespace HybridMesh.Proxy.Upstream;

/// <summary>What makes two destinations the same, so that connections and health outlive a change of configuration.</summary>
/// <param name="Host">IP address or name.</param>
/// <param name="Port">1 to 65535.</param>
/// <param name="Mesh">Mutual TLS to this peer; null for plaintext.</param>
internal sealed record DestinationKey(string Host, int Port, MeshPeer? Mesh)
{
    /// <summary>Host and port as in a URL.</summary>
    public string Address => Host.Contains(':', StringComparison.Ordinal) ? $"[{Host}]:{Port}" : $"{Host}:{Port}";

    public EndPoint EndPoint => IPAddress.TryParse(Host, out var address) ? new IPEndPoint(address, Port) : new DnsEndPoint(Host, Port);
}
