using System.Text.Json.Nodes;
using HybridMesh.Istio.Testing.Reading;
using HybridMesh.Istio.Testing.Schemas;

namespace HybridMesh.Istio.Testing.Structure;

/// <summary>Walks a value along its schema: everything the API server checks except CEL rules and metadata.</summary>
internal static class StructureCheck
{
    private static readonly string[] Blocking = ["type", "required", "maxLength", "maxItems", "maxProperties"];

    /// <summary>Whether the API server would not go on to evaluate CEL rules.</summary>
    public static bool IsBlocking(IEnumerable<SchemaViolation> found) => found.Any(violation => Blocking.Contains(violation.Rule));

    public static void Check(Schema schema, JsonNode? value, JsonPath path, Violations found)
    {
        if (value is null)
        {
            if (!schema.Nullable)
            {
                found.Add(path, "type", "must not be null");
            }
        }
        else if (TypeCheck.Check(schema, value, path, found))
        {
            CheckTyped(schema, value, path, found);
        }
    }

    /// <summary>Whether a value satisfies a branch of a union.</summary>
    public static bool Matches(Schema branch, JsonNode value)
    {
        var found = new Violations("");
        Check(branch, value, JsonPath.Root, found);
        return found.Found.Count == 0;
    }

    private static void CheckTyped(Schema schema, JsonNode value, JsonPath path, Violations found)
    {
        UnionCheck.Check(schema, value, path, found);
        switch (value)
        {
            case JsonObject map:
                MapCheck.Check(schema, map, path, found);
                break;
            case JsonArray list:
                ListCheck.Check(schema, list, path, found);
                break;
            default:
                ScalarCheck.Check(schema, value, path, found);
                break;
        }
    }
}
