using System.Text.Json.Nodes;
using HybridMesh.GlobalControlPlane.Kinds.Gateways;
using HybridMesh.GlobalControlPlane.Manifests;
using HybridMesh.GlobalControlPlane.Model.Facts;

namespace HybridMesh.GlobalControlPlane.Istio;

/// <summary>
/// The servers of one Istio Gateway. Hostnames with the same port and certificate share one: apart they would have browsers reuse a
/// connection for a hostname that its filter chain does not serve, and get 404.
/// </summary>
internal sealed class IstioServers(string @namespace)
{
    private readonly Dictionary<string, (int Port, string Protocol, JsonObject? Tls, SortedSet<string> Hosts)> _servers = [];

    /// <param name="port">Where it listens.</param>
    /// <param name="tls">Null for plaintext.</param>
    /// <param name="hostname">What it serves.</param>
    public void Add(int port, JsonObject? tls, string hostname) => Add($"{port} {tls?.ToJsonString()}", port, tls is null ? "HTTP" : "HTTPS", tls, hostname);

    /// <param name="port">Where it listens.</param>
    /// <param name="tls">Null for plaintext, and for TLS that is not opened.</param>
    /// <param name="hostname">What it serves.</param>
    /// <param name="passesThrough">TLS goes through; the handshake tells hostnames apart, so they share one.</param>
    public void AddStream(int port, JsonObject? tls, string hostname, bool passesThrough)
    {
        if (passesThrough)
        {
            Add($"{port} passthrough", port, "TLS", IstioTls.Passthrough(), hostname);
        }
        else
        {
            AddTcp(port, tls, hostname);
        }
    }

    /// <summary>The hop from other clusters.</summary>
    public void AddMesh(MeshHop hop, JsonObject? tls)
    {
        if (hop.Kind is MeshHopKind.Requests)
        {
            Add(MeshPort.Number, tls, hop.Hostname);
        }
        else
        {
            AddTcp(MeshPort.Number, tls, HopNames.Of(hop));
        }
    }

    // Routes of TCP cannot tell hostnames apart, so each has a server of its own.
    private void AddTcp(int port, JsonObject? tls, string hostname) =>
        Add($"{port} tcp {hostname}", port, tls is null ? "TCP" : "TLS", tls, hostname);

    /// <summary>In a stable order, each with a port name of its own.</summary>
    public JsonArray ToJson()
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        return
        [
            .. _servers.OrderBy(server => server.Value.Port).ThenBy(server => server.Key, StringComparer.Ordinal)
                .Select(server => Server(server.Value.Port, server.Value.Protocol, server.Value.Tls, server.Value.Hosts, names)),
        ];
    }

    private void Add(string key, int port, string protocol, JsonObject? tls, string hostname)
    {
        if (!_servers.TryGetValue(key, out var server))
        {
            _servers[key] = server = (port, protocol, tls, new SortedSet<string>(StringComparer.Ordinal));
        }

        server.Hosts.Add(hostname);
    }

    private JsonObject Server(int port, string protocol, JsonObject? tls, SortedSet<string> hosts, HashSet<string> names)
    {
        var name = $"{protocol.ToLowerInvariant()}-{port}";
        for (var number = 2; !names.Add(name); number++)
        {
            name = $"{protocol.ToLowerInvariant()}-{port}-{number}";
        }

        var server = new JsonObject
        {
            ["port"] = new JsonObject { ["number"] = port, ["name"] = name, ["protocol"] = protocol },
            ["hosts"] = ManifestJson.Strings(hosts.Select(host => $"{@namespace}/{host}")), // routes of other namespaces may not bind to it
        };
        return server.With("tls", tls?.DeepClone());
    }
}
