using System.Text.Json.Nodes;
using HybridMesh.GlobalControlPlane.Manifests;
using HybridMesh.GlobalControlPlane.Model.Facts;

namespace HybridMesh.GlobalControlPlane.Istio;

/// <summary>
/// Keeps all but the allowed peers from what is served at the mesh port. Every peer of the mesh has a certificate that the server's TLS accepts,
/// so who may come for what is said here.
/// </summary>
internal sealed class MeshPeerPolicy
{
    private const string Scheme = "spiffe://";

    private readonly SortedDictionary<string, (MeshHop Hop, string[] Peers)> _peers = new(StringComparer.Ordinal);

    public bool IsEmpty => _peers.Count == 0;

    /// <param name="hop">Of requests for an exact hostname: the pattern language of policies cannot say a wildcard with any port.</param>
    /// <param name="peers">SPIFFE IDs, or prefixes that end in <c>/*</c>.</param>
    public void Allow(MeshHop hop, IEnumerable<string> peers) =>
        _peers[HopNames.Of(hop)] = (hop, [.. peers.Select(peer => peer[Scheme.Length..])]);

    /// <param name="podLabels">Of the gateway's pods.</param>
    /// <param name="ports">Where the pods listen for the mesh port.</param>
    public JsonObject ToSpec(JsonObject podLabels, IEnumerable<int> ports) => new()
    {
        ["selector"] = new JsonObject { ["matchLabels"] = podLabels },
        ["action"] = "DENY",
        ["rules"] = new JsonArray([.. _peers.Values.Select(entry => Rule(entry.Hop, entry.Peers, ports))]),
    };

    private static JsonObject Rule(MeshHop hop, string[] peers, IEnumerable<int> ports)
    {
        var operation = new JsonObject { ["ports"] = ManifestJson.Strings(ports.Select(port => $"{port}")) };
        if (hop.Kind is MeshHopKind.Requests)
        {
            operation.Insert(0, "hosts", ManifestJson.Strings([hop.Hostname, $"{hop.Hostname}:*"])); // a client may send the port with the name
        }

        return new JsonObject
        {
            ["from"] = new JsonArray(new JsonObject { ["source"] = new JsonObject { ["notPrincipals"] = ManifestJson.Strings(peers) } }),
            ["to"] = new JsonArray(new JsonObject { ["operation"] = operation }),
            ["when"] = new JsonArray(hop.Kind is MeshHopKind.Requests ? MeshPortRules.NotStreams() : MeshPortRules.Only(hop)),
        };
    }
}
