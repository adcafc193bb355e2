using System.Text.Json;
using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace HybridMesh.Istio.Testing.Reading;

/// <summary>Reads YAML or JSON as kubectl does: a plain <c>on</c> or <c>yes</c> is a boolean, a repeated key is an error.</summary>
internal static class KubernetesYaml
{
    /// <summary>The objects of a text, one per document; empty documents are left out.</summary>
    public static IReadOnlyList<JsonNode> Read(string text) =>
        text.TrimStart().StartsWith('{') ? [Parse(text)] : [.. ReadDocuments(text)];

    private static JsonNode Parse(string json) =>
        JsonNode.Parse(json, documentOptions: new JsonDocumentOptions { AllowDuplicateProperties = false })!;

    private static IEnumerable<JsonNode> ReadDocuments(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return stream.Documents.Select(document => ToJson(document.RootNode)).OfType<JsonNode>();
    }

    private static JsonNode? ToJson(YamlNode node) => node switch
    {
        YamlMappingNode map => ToObject(map),
        YamlSequenceNode list => new JsonArray([.. list.Children.Select(ToJson)]),
        YamlScalarNode { Style: ScalarStyle.Plain, Tag.IsEmpty: true } plain => PlainScalar.Read(plain.Value ?? ""),
        YamlScalarNode quoted => JsonValue.Create(quoted.Value ?? ""),
        _ => throw new InvalidDataException($"{node.NodeType} at line {node.Start.Line} is not supported"),
    };

    private static JsonObject ToObject(YamlMappingNode map)
    {
        var result = new JsonObject();
        foreach (var (key, value) in map.Children)
        {
            result.Add(((YamlScalarNode)key).Value ?? "", ToJson(value));
        }

        return result;
    }
}
