using System.Text.Json;
using System.Text.Json.Nodes;
using HybridMesh.Istio.Testing.Reading;
using HybridMesh.Istio.Testing.Schemas;

namespace HybridMesh.Istio.Testing.Structure;

internal static class TypeCheck
{
    /// <summary>Whether the value has the declared type; other checks make no sense when it has not.</summary>
    public static bool Check(Schema schema, JsonNode value, JsonPath path, Violations found)
    {
        var expected = schema.IntOrString ? "integer or string" : schema.Type;
        if (expected is null || expected.Split(" or ").Any(type => Is(value, type)))
        {
            return true;
        }

        found.Add(path, "type", $"must be {expected}, was {value.ToJsonString(Printing.Relaxed)}");
        return false;
    }

    private static bool Is(JsonNode value, string type) => type switch
    {
        "object" => value is JsonObject,
        "array" => value is JsonArray,
        "string" => value.GetValueKind() == JsonValueKind.String,
        "boolean" => value.GetValueKind() is JsonValueKind.True or JsonValueKind.False,
        "number" => value.GetValueKind() == JsonValueKind.Number,
        "integer" => value.GetValueKind() == JsonValueKind.Number && JsonNumber.IsWhole(value),
        _ => throw new NotSupportedException($"schema type {type}"),
    };
}
