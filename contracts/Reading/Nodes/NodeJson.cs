using System.Text.Json;
using System.Text.Json.Nodes;

namespace HybridMesh.Contracts.Reading.Nodes;

/// <summary>A tree that was read from JSON, as JSON again.</summary>
internal static class NodeJson
{
    public static JsonNode? Of(Node node) =>
        node switch
        {
            MappingNode map => new JsonObject(map.Entries.Select(entry => KeyValuePair.Create(entry.Name, Of(entry.Value)))),
            SequenceNode list => new JsonArray([.. list.Items.Select(Of)]),
            ScalarNode { IsNull: true } => null,
            ScalarNode { IsPlain: true } scalar => JsonNode.Parse(scalar.Text),
            ScalarNode scalar => JsonValue.Create(scalar.Text),
            _ => throw new JsonException(node.Description),
        };
}
