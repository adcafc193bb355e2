using System.Collections.Concurrent;

namespace HybridMesh.Istio.Testing.Schemas;

/// <summary>The definitions that a cluster with Istio and Gateway API has.</summary>
public sealed class CrdSchemas
{
    private static readonly ConcurrentDictionary<GatewayApiChannel, CrdSchemas> Loaded = new();

    private readonly List<CrdDocument> _documents;

    private CrdSchemas(params string[] resources) => _documents = [.. resources.SelectMany(ReadResource)];

    internal IReadOnlyList<CrdDocument> Documents => _documents;

    /// <summary>The definitions, read once per process.</summary>
    public static CrdSchemas Load(GatewayApiChannel channel = GatewayApiChannel.Standard) => Loaded.GetOrAdd(channel, wanted =>
        new CrdSchemas(
            "istio-crds.yaml",
            wanted == GatewayApiChannel.Standard ? "gateway-api-crds.yaml" : "gateway-api-crds-experimental.yaml"));

    internal CrdSchema? Find(string group, string version, string kind) =>
        _documents.Find(document => document.Group == group && document.Kind == kind)
            ?.Versions.FirstOrDefault(schema => schema.Version == version);

    private static IEnumerable<CrdDocument> ReadResource(string name)
    {
        using var stream = typeof(CrdSchemas).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return
        [
            .. reader.ReadToEnd().Split("\n---\n")
                .Where(document => document.Contains("kind: CustomResourceDefinition", StringComparison.Ordinal))
                .Select(document => new CrdDocument(document)),
        ];
    }
}
