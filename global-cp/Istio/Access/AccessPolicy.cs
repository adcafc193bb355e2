using System.Text.Json.Nodes;
using HybridMesh.GlobalControlPlane.Kinds.Gateways;
using HybridMesh.GlobalControlPlane.Manifests;

namespace HybridMesh.GlobalControlPlane.Istio.Access;

/// <summary>
/// Who may call the servers of one gateway object, as denials: each for one hostname at the ports of one server, so that what several
/// objects on the same pods say adds up and none changes what another one lets pass.
/// </summary>
internal sealed class AccessPolicy
{
    private readonly List<JsonObject> _rules = [];

    public bool IsEmpty => _rules.Count == 0;

    /// <param name="server">What it asks for.</param>
    /// <param name="ports">Where pods listen for its own port.</param>
    /// <param name="meshPorts">Where they listen for the mesh port; empty when it does not answer there.</param>
    public void Add(GatewayServer server, IReadOnlyCollection<int> ports, IReadOnlyCollection<int> meshPorts)
    {
        // Only names of the mesh port tell what passes through; at others a client could choose such a name to escape.
        AddRules(server, ports, []);
        AddRules(server, meshPorts, [MeshPortRules.NotStreams()]);
    }

    public JsonObject ToSpec(JsonObject podLabels) => new()
    {
        ["selector"] = new JsonObject { ["matchLabels"] = podLabels },
        ["action"] = "DENY",
        ["rules"] = new JsonArray([.. _rules]),
    };

    private void AddRules(GatewayServer server, IReadOnlyCollection<int> ports, JsonArray condition)
    {
        if (ports.Count == 0)
        {
            return;
        }

        var access = server.Access;
        if (access.Tokens.Count > 0 || access.IsTokenRequired)
        {
            _rules.AddRange(TokenDenials.Of(access.Tokens, access.IsTokenRequired).Select(when => Rule(Operation(server, ports), when, condition)));
        }

        if (access.Authorization?.Local is { } local)
        {
            _rules.AddRange(LocalDenials.Of(local, access.Tokens.Count > 0)!.Select(denial => Rule(
                Operation(server, ports)
                    .With("paths", ManifestJson.Strings(denial.Paths.Inside))
                    .With("notPaths", ManifestJson.Strings(denial.Paths.Outside))
                    .With("methods", ManifestJson.Strings(denial.Methods.Inside))
                    .With("notMethods", ManifestJson.Strings(denial.Methods.Outside)),
                TokenDenials.Lacking(denial.Lacking),
                condition)));
        }
    }

    // A client may send the port with the name. Without ports a denial would close ports of the pods that carry no HTTP.
    private static JsonObject Operation(GatewayServer server, IEnumerable<int> ports) => new()
    {
        ["hosts"] = ManifestJson.Strings([server.Hostname, $"{server.Hostname}:*"]),
        ["ports"] = ManifestJson.Strings(ports.Select(port => $"{port}")),
    };

    private static JsonObject Rule(JsonObject operation, JsonArray when, JsonArray condition) =>
        new JsonObject { ["to"] = new JsonArray(new JsonObject { ["operation"] = operation }) }
            .With("when", new JsonArray([.. when.Concat(condition).Select(item => item!.DeepClone())]));
}
