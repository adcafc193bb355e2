using System.Text.Json.Nodes;

namespace HybridMesh.GlobalControlPlane.Istio;

/// <summary>
/// Keeps all but the allowed peers from a hostname on the mesh port. Every peer of the mesh has a certificate that the server's TLS accepts,
/// so who may speak for a hostname is said here.
/// </summary>
internal sealed class MeshPeerPolicy
{
    private const string Scheme = "spiffe://";

    private readonly SortedDictionary<string, string[]> _peers = new(StringComparer.Ordinal);

    public bool IsEmpty => _peers.Count == 0;

    /// <param name="hostname">Exact: the pattern language of policies cannot say a wildcard with any port.</param>
    /// <param name="peers">SPIFFE IDs, or prefixes that end in <c>/*</c>.</param>
    public void Allow(string hostname, IEnumerable<string> peers) =>
        _peers[hostname] = [.. peers.Select(peer => peer[Scheme.Length..])];

    /// <param name="podLabels">Of the gateway's pods.</param>
    /// <param name="ports">Where the pods listen for the mesh port.</param>
    public JsonObject ToSpec(JsonObject podLabels, IEnumerable<int> ports) => new()
    {
        ["selector"] = new JsonObject { ["matchLabels"] = podLabels },
        ["action"] = "DENY",
        ["rules"] = new JsonArray([.. _peers.Select(entry => Rule(entry.Key, entry.Value, ports))]),
    };

    private static JsonObject Rule(string hostname, string[] peers, IEnumerable<int> ports) => new()
    {
        ["from"] = new JsonArray(new JsonObject { ["source"] = new JsonObject { ["notPrincipals"] = IstioJson.Strings(peers) } }),
        ["to"] = new JsonArray(new JsonObject
        {
            ["operation"] = new JsonObject
            {
                ["hosts"] = IstioJson.Strings([hostname, $"{hostname}:*"]), // a client may send the port with the name
                ["ports"] = IstioJson.Strings(ports.Select(port => $"{port}")),
            },
        }),
        ["when"] = new JsonArray(MeshPortRules.NotPassingThrough()),
    };
}
