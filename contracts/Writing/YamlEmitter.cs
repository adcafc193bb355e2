using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace HybridMesh.Contracts.Writing;

/// <summary>Writes JSON as YAML in the manner of kubectl: two blanks per level, list items at the depth of their key.</summary>
internal sealed class YamlEmitter(StringBuilder text)
{
    public void WriteRoot(JsonNode? node)
    {
        if (node is JsonObject { Count: > 0 } map)
        {
            WriteMap(map, indent: 0, isInline: false);
        }
        else if (node is JsonArray { Count: > 0 } list)
        {
            WriteList(list, indent: 0, isInline: false);
        }
        else
        {
            WriteScalar(node, indent: 0);
        }
    }

    /// <param name="map">Not empty.</param>
    /// <param name="indent">Depth of its keys.</param>
    /// <param name="isInline">Whether the first key continues a line, after "- ".</param>
    private void WriteMap(JsonObject map, int indent, bool isInline)
    {
        foreach (var (key, value) in map)
        {
            Indent(indent, isInline);
            isInline = false;
            text.Append(YamlScalar.Key(key)).Append(':');
            switch (value)
            {
                case JsonObject { Count: > 0 } child:
                    text.Append('\n');
                    WriteMap(child, indent + 2, isInline: false);
                    break;
                case JsonArray { Count: > 0 } child:
                    text.Append('\n');
                    WriteList(child, indent, isInline: false);
                    break;
                default:
                    text.Append(' ');
                    WriteScalar(value, indent);
                    break;
            }
        }
    }

    private void WriteList(JsonArray list, int indent, bool isInline)
    {
        foreach (var item in list)
        {
            Indent(indent, isInline);
            isInline = false;
            text.Append("- ");
            switch (item)
            {
                case JsonObject { Count: > 0 } map:
                    WriteMap(map, indent + 2, isInline: true);
                    break;
                case JsonArray { Count: > 0 } child:
                    WriteList(child, indent + 2, isInline: true);
                    break;
                default:
                    WriteScalar(item, indent);
                    break;
            }
        }
    }

    private void WriteScalar(JsonNode? node, int indent)
    {
        var scalar = node switch
        {
            null => "null",
            JsonObject => "{}",
            JsonArray => "[]",
            _ when node.GetValueKind() == JsonValueKind.String => YamlScalar.Text(node.GetValue<string>(), indent + 2),
            _ => node.ToJsonString(),
        };
        text.Append(scalar).Append('\n');
    }

    private void Indent(int indent, bool isInline) => text.Append(' ', isInline ? 0 : indent);
}
