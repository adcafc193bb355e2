using System.Collections;
using System.Diagnostics;
using System.Text.Json.Nodes;
using HybridMesh.Contracts.Resources;
using HybridMesh.Contracts.Shapes;

namespace HybridMesh.Contracts.Writing;

/// <summary>Records as JSON: what is not set is left out, fields stand in the order of the record, map entries in ordinal order.</summary>
internal static class ShapeJson
{
    public static JsonObject OfRecord(object record)
    {
        var json = new JsonObject();
        foreach (var field in RecordShape.For(record.GetType()).Fields)
        {
            var value = field.Get(record);
            if (field.IsSet(value))
            {
                json[field.Name] = OfValue(value!, field.Value);
            }
        }

        return json;
    }

    private static JsonNode OfValue(object value, ValueShape shape) =>
        shape.Form switch
        {
            ValueForm.Text => JsonValue.Create((string)value),
            ValueForm.Boolean => JsonValue.Create((bool)value),
            ValueForm.Integer => JsonValue.Create((int)value),
            ValueForm.Duration => JsonValue.Create(Durations.Format((TimeSpan)value)),
            ValueForm.Enum => JsonValue.Create(shape.Names!.NameOf(value)),
            ValueForm.Record => OfRecord(value),
            ValueForm.List => new JsonArray([.. ((IEnumerable)value).Cast<object>().Select(item => OfValue(item, shape.Item!))]),
            ValueForm.Map => OfMap(value, shape.Item!),
            _ => throw new UnreachableException(shape.Form.ToString()),
        };

    private static JsonObject OfMap(object map, ValueShape item) =>
        new(Entries(map, item).OrderBy(entry => entry.Key, StringComparer.Ordinal));

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Entries(object map, ValueShape item)
    {
        // IReadOnlyDictionary<string, T> says nothing that is not generic; its values are not covariant.
        if (map is IReadOnlyDictionary<string, string> texts)
        {
            return texts.Select(entry => KeyValuePair.Create(entry.Key, (JsonNode?)JsonValue.Create(entry.Value)));
        }

        var values = (IDictionary)map;
        return values.Keys.Cast<string>().Select(key => KeyValuePair.Create(key, (JsonNode?)OfValue(values[key]!, item)));
    }
}
