using System.Text.Json.Nodes;
using HybridMesh.Istio.Testing.Reading;

namespace HybridMesh.VerifyCluster;

/// <summary>The Kubernetes objects of the golden cases.</summary>
internal static class GoldenObjects
{
    // "KubernetesManifest networking.istio.io/Gateway/ns/name": what goes to the agent of a cluster. The rest goes to gateways.
    private const string Manifest = "KubernetesManifest ";

    /// <summary>All of them, in the order of the cases.</summary>
    /// <param name="kinds">The folder <c>tests/kinds</c>.</param>
    /// <param name="cases">Beginnings of the cases' names; none means all.</param>
    public static IReadOnlyList<GoldenObject> Find(string kinds, IReadOnlyList<string> cases) =>
    [
        .. from file in Directory.EnumerateFiles(kinds, "expected.yaml", SearchOption.AllDirectories)
           let name = Path.GetRelativePath(kinds, Path.GetDirectoryName(file)!).Replace('\\', '/')
           where cases.Count == 0 || cases.Any(wanted => name.StartsWith(wanted.TrimEnd('/'), StringComparison.Ordinal))
           orderby name
           from found in Read(name, File.ReadAllText(file))
           select found,
    ];

    /// <param name="name">Of the case.</param>
    /// <param name="expected">Its <c>expected.yaml</c>.</param>
    public static IEnumerable<GoldenObject> Read(string name, string expected) =>
        from document in KubernetesYaml.Read(expected)
        from target in document["targets"] as JsonObject ?? []
        from resource in target.Value as JsonObject ?? []
        where resource.Key.StartsWith(Manifest, StringComparison.Ordinal) && resource.Value is JsonObject
        select new GoldenObject(name, target.Key, resource.Value!);
}
