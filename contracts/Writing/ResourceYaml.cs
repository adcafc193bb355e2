using System.Text;
using System.Text.Json.Nodes;
using HybridMesh.Contracts.Resources;

namespace HybridMesh.Contracts.Writing;

/// <summary>Resources as YAML that reads back as the same resources.</summary>
public static class ResourceYaml
{
    /// <summary>The envelope of one resource as one document, without a leading <c>---</c>.</summary>
    public static string Write(Resource resource) => Write(ResourceJson.ToEnvelope(resource));

    /// <summary>Any JSON as YAML: one document, without a leading <c>---</c>, ending in a line break.</summary>
    public static string Write(JsonNode? node)
    {
        var text = new StringBuilder();
        new YamlEmitter(text).WriteRoot(node);
        return text.ToString();
    }

    /// <summary>Several documents, parted by <c>---</c>.</summary>
    public static string WriteStream(IEnumerable<JsonNode?> documents) => string.Join("---\n", documents.Select(Write));
}
