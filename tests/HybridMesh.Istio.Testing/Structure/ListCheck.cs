using System.Text.Json.Nodes;
using HybridMesh.Istio.Testing.Reading;
using HybridMesh.Istio.Testing.Schemas;

namespace HybridMesh.Istio.Testing.Structure;

internal static class ListCheck
{
    public static void Check(Schema schema, JsonArray list, JsonPath path, Violations found)
    {
        if (list.Count < schema.MinItems)
        {
            found.Add(path, "minItems", $"must have at least {schema.MinItems} items, has {list.Count}");
        }

        if (list.Count > schema.MaxItems)
        {
            found.Add(path, "maxItems", $"must have at most {schema.MaxItems} items, has {list.Count}");
        }

        CheckKeys(schema, list, path, found);
        for (var index = 0; schema.Items is { } items && index < list.Count; index++)
        {
            StructureCheck.Check(items, list[index], path.Item(index), found);
        }
    }

    private static void CheckKeys(Schema schema, JsonArray list, JsonPath path, Violations found)
    {
        if (schema.ListType == "atomic")
        {
            return;
        }

        var seen = new HashSet<string>();
        for (var index = 0; index < list.Count; index++)
        {
            var key = schema.ListType == "set" ? list[index]?.ToJsonString(Printing.Relaxed) : Key(schema, list[index]);
            if (key is not null && !seen.Add(key))
            {
                found.Add(path.Item(index), $"list-type-{schema.ListType}", $"must be unique, {key} is there before");
            }
        }
    }

    private static string? Key(Schema schema, JsonNode? item) => item is JsonObject map
        ? string.Join(", ", schema.ListMapKeys.Select(key => $"{key} {map[key]?.ToJsonString(Printing.Relaxed)}"))
        : null;
}
