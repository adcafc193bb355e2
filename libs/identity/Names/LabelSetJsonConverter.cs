using System.Text.Json;
using System.Text.Json.Serialization;

namespace HybridMesh.Identity;

/// <summary>A label set as a plain JSON object of strings; a duplicate key or another value is refused.</summary>
internal sealed class LabelSetJsonConverter : JsonConverter<LabelSet>
{
    public override LabelSet Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("labels must be an object");
        }

        var labels = new Dictionary<string, string>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var key = reader.GetString()!;
            if (!reader.Read() || reader.TokenType != JsonTokenType.String || !labels.TryAdd(key, reader.GetString()!))
            {
                throw new JsonException("labels must be strings, each key once");
            }
        }

        return LabelSet.TryCreate(labels, out var set, out var problem) ? set : throw new JsonException(problem);
    }

    public override void Write(Utf8JsonWriter writer, LabelSet value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var (key, label) in value.Entries)
        {
            writer.WriteString(key, label);
        }

        writer.WriteEndObject();
    }
}
