using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Google.Protobuf.WellKnownTypes;

namespace HybridMesh.GlobalControlPlane.Manifests;

/// <summary>JSON as protobuf's Struct, without the way through text.</summary>
internal static class StructJson
{
    public static Struct ToStruct(JsonObject json)
    {
        var result = new Struct();
        foreach (var (name, value) in json)
        {
            result.Fields.Add(name, ToValue(value));
        }

        return result;
    }

    private static Value ToValue(JsonNode? json) => json switch
    {
        null => Value.ForNull(),
        JsonObject map => Value.ForStruct(ToStruct(map)),
        JsonArray list => Value.ForList([.. list.Select(ToValue)]),
        _ => json.GetValueKind() switch
        {
            JsonValueKind.String => Value.ForString(json.GetValue<string>()),
            JsonValueKind.True => Value.ForBool(true),
            JsonValueKind.False => Value.ForBool(false),
            JsonValueKind.Number => Value.ForNumber(double.Parse(json.ToJsonString(), CultureInfo.InvariantCulture)),
            var other => throw new UnreachableException(other.ToString()),
        },
    };
}
