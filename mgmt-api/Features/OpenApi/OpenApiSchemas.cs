using System.Text.Json.Nodes;
using HybridMesh.ManagementApi.Hosting.Endpoints;

namespace HybridMesh.ManagementApi.Features.OpenApi;

/// <summary>The shared schemas of the description.</summary>
internal sealed class OpenApiSchemas
{
    private const string Root = "#/components/schemas/";

    private readonly SortedDictionary<string, JsonNode> _schemas = new(StringComparer.Ordinal);

    /// <summary>Adds a body's schema once and answers with a reference to it.</summary>
    public JsonObject Add(ApiBody body)
    {
        if (!_schemas.ContainsKey(body.SchemaName))
        {
            var schema = body.Schema().DeepClone();
            (schema as JsonObject)?.Remove("$schema");
            Rebase(schema, Root + body.SchemaName);
            _schemas[body.SchemaName] = schema;
        }

        return new JsonObject { ["$ref"] = Root + body.SchemaName };
    }

    public JsonObject Take() => new(_schemas.Select(entry => KeyValuePair.Create(entry.Key, (JsonNode?)entry.Value)));

    // A schema that stands alone refers to its own parts from its root; here the root is the whole description.
    private static void Rebase(JsonNode? node, string root)
    {
        switch (node)
        {
            case JsonObject map:
                if (map["$ref"] is JsonValue value && value.TryGetValue<string>(out var reference) && IsLocal(reference))
                {
                    map["$ref"] = root + reference[1..];
                }

                foreach (var (_, child) in map.ToList())
                {
                    Rebase(child, root);
                }

                break;
            case JsonArray list:
                foreach (var child in list)
                {
                    Rebase(child, root);
                }

                break;
        }
    }

    private static bool IsLocal(string reference) => reference.StartsWith('#') && !reference.StartsWith(Root, StringComparison.Ordinal);
}
