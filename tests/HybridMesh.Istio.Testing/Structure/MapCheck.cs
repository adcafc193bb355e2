using System.Text.Json.Nodes;
using HybridMesh.Istio.Testing.Reading;
using HybridMesh.Istio.Testing.Schemas;

namespace HybridMesh.Istio.Testing.Structure;

internal static class MapCheck
{
    public static void Check(Schema schema, JsonObject map, JsonPath path, Violations found)
    {
        foreach (var name in schema.Required.Where(name => !map.ContainsKey(name)))
        {
            found.Add(path.Field(name), "required", "must be set");
        }

        if (map.Count < schema.MinProperties)
        {
            found.Add(path, "minProperties", $"must have at least {schema.MinProperties} entries, has {map.Count}");
        }

        if (map.Count > schema.MaxProperties)
        {
            found.Add(path, "maxProperties", $"must have at most {schema.MaxProperties} entries, has {map.Count}");
        }

        foreach (var (name, value) in map)
        {
            CheckField(schema, name, value, path.Field(name), found);
        }
    }

    private static void CheckField(Schema schema, string name, JsonNode? value, JsonPath path, Violations found)
    {
        if (schema.Field(name) is { } field)
        {
            StructureCheck.Check(field, value, path, found);
        }
        else if (schema is { Type: "object", PreserveUnknownFields: false })
        {
            // A server prunes such a field in silence; --validate=strict refuses it. Branches of a union have no type and declare
            // only what they test.
            found.Add(path, "unknown-field", $"is not declared; known: {Known(schema)}");
        }
    }

    private static string Known(Schema schema) => string.Join(", ", schema.Properties.Keys.Order(StringComparer.Ordinal));
}
