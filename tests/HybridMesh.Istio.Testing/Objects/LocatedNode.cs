using System.Text.Json;
using System.Text.Json.Nodes;
using HybridMesh.Istio.Testing.Reading;

namespace HybridMesh.Istio.Testing.Objects;

/// <summary>A value and where it is. What is absent or of another type reads as absent, so that rules need no guards.</summary>
internal readonly record struct LocatedNode(JsonNode? Node, JsonPath Path)
{
    public bool Exists => Node is not null;

    /// <summary>A list or map that is absent or has nothing in it, or a text without characters.</summary>
    public bool IsEmpty => Node switch
    {
        JsonObject map => map.Count == 0,
        JsonArray list => list.Count == 0,
        _ => Text is null or "",
    };

    public string? Text => Node?.GetValueKind() == JsonValueKind.String ? Node.GetValue<string>() : null;

    public bool? Flag => Node?.GetValueKind() switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    public decimal? Number => Node?.GetValueKind() == JsonValueKind.Number ? JsonNumber.Of(Node) : null;

    /// <summary>The value as a violation shows it, not longer than a line.</summary>
    public string Shown => Node?.ToJsonString(Printing.Relaxed) switch
    {
        null => "absent",
        { Length: > 160 } text => text[..160] + "...",
        var text => text,
    };

    /// <summary>The items of a list; none when it is no list.</summary>
    public IEnumerable<LocatedNode> Items
    {
        get
        {
            var (node, path) = this;
            return node is JsonArray list ? list.Select((item, index) => new LocatedNode(item, path.Item(index))) : [];
        }
    }

    /// <summary>The entries of a map; none when it is no map.</summary>
    public IEnumerable<KeyValuePair<string, LocatedNode>> Entries
    {
        get
        {
            var (node, path) = this;
            return node is JsonObject map
                ? map.Select(entry => KeyValuePair.Create(entry.Key, new LocatedNode(entry.Value, path.Field(entry.Key))))
                : [];
        }
    }

    public LocatedNode this[string name] => new((Node as JsonObject)?[name], Path.Field(name));

    public bool Has(string name) => (Node as JsonObject)?.ContainsKey(name) ?? false;

    /// <summary>Those of the names that are set.</summary>
    public IReadOnlyList<string> Set(params string[] names) => [.. names.Where(Has)];
}
