using System.Text.Json.Nodes;

namespace HybridMesh.Istio.Testing.Schemas;

/// <summary>Fills in defaults as the API server does before it validates: rules rely on them.</summary>
internal static class SchemaDefaults
{
    public static void Apply(Schema schema, JsonNode? value)
    {
        if (value is JsonArray list && schema.Items is { } items)
        {
            foreach (var item in list)
            {
                Apply(items, item);
            }
        }

        if (value is JsonObject map)
        {
            ApplyToFields(schema, map);
        }
    }

    private static void ApplyToFields(Schema schema, JsonObject map)
    {
        foreach (var (name, field) in schema.Properties)
        {
            if (field.Default is { } fallback && !map.ContainsKey(name))
            {
                map[name] = fallback.DeepClone();
            }
        }

        foreach (var (name, value) in map)
        {
            if (schema.Field(name) is { } field)
            {
                Apply(field, value);
            }
        }
    }
}
