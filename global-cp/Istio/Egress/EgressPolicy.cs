using System.Collections.Immutable;
using System.Text.Json.Nodes;
using HybridMesh.GlobalControlPlane.Manifests;

namespace HybridMesh.GlobalControlPlane.Istio.Egress;

/// <summary>
/// Who may call the external hosts of one gateway object, as denials: each for one host at the mesh port. Every host that is served has some, and
/// together they let nobody pass whom no rule names.
/// </summary>
internal sealed class EgressPolicy
{
    private readonly List<(string Hostname, EgressDenial Denial, ImmutableSortedSet<string> Principals)> _denials = [];

    public bool IsEmpty => _denials.Count == 0;

    /// <param name="hostname">The host; no wildcard, which policies cannot say with any port.</param>
    /// <param name="denial">What is denied.</param>
    /// <param name="principals">To all but these; empty means to all.</param>
    public void Add(string hostname, EgressDenial denial, ImmutableSortedSet<string> principals) => _denials.Add((hostname, denial, principals));

    /// <param name="podLabels">Of the gateway's pods.</param>
    /// <param name="ports">Where the pods listen for the mesh port.</param>
    public JsonObject ToSpec(JsonObject podLabels, IReadOnlyCollection<int> ports) => new()
    {
        ["selector"] = new JsonObject { ["matchLabels"] = podLabels },
        ["action"] = "DENY",
        ["rules"] = new JsonArray([.. _denials.Select(entry => Rule(entry.Hostname, entry.Denial, entry.Principals, ports))]),
    };

    private static JsonObject Rule(string hostname, EgressDenial denial, ImmutableSortedSet<string> principals, IEnumerable<int> ports)
    {
        var operation = new JsonObject
        {
            ["hosts"] = ManifestJson.Strings([hostname, $"{hostname}:*"]), // a client may send the port with the name
            ["ports"] = ManifestJson.Strings(ports.Select(port => $"{port}")),
        };
        operation
            .With("paths", ManifestJson.Strings(denial.Paths.Inside))
            .With("notPaths", ManifestJson.Strings(denial.Paths.Outside))
            .With("methods", ManifestJson.Strings(denial.Methods.Inside))
            .With("notMethods", ManifestJson.Strings(denial.Methods.Outside));
        return new JsonObject()
            .With("from", principals.IsEmpty ? null : new JsonArray(Source(principals)))
            .With("to", new JsonArray(new JsonObject { ["operation"] = operation }))
            .With("when", new JsonArray(MeshPortRules.NotStreams()));
    }

    private static JsonObject Source(IEnumerable<string> principals) =>
        new() { ["source"] = new JsonObject { ["notPrincipals"] = ManifestJson.Strings(principals) } };
}
