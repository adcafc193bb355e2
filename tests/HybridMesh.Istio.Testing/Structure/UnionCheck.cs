using System.Text.Json.Nodes;
using HybridMesh.Istio.Testing.Reading;
using HybridMesh.Istio.Testing.Schemas;

namespace HybridMesh.Istio.Testing.Structure;

/// <summary>
/// oneOf, anyOf, allOf, not. Istio writes "none or one of a, b" as a oneOf of <c>not anyOf required</c>, <c>required a</c>,
/// <c>required b</c>, so that two members at once match two branches.
/// </summary>
internal static class UnionCheck
{
    public static void Check(Schema schema, JsonNode value, JsonPath path, Violations found)
    {
        if (schema.OneOf.Count > 0 && schema.OneOf.Count(branch => StructureCheck.Matches(branch, value)) is not 1 and var matching)
        {
            found.Add(path, "oneOf", $"must match exactly one alternative, matches {matching}{Members(schema.OneOf, value)}");
        }

        if (schema.AnyOf.Count > 0 && !schema.AnyOf.Any(branch => StructureCheck.Matches(branch, value)))
        {
            found.Add(path, "anyOf", $"must match one of {schema.AnyOf.Count} alternatives{Members(schema.AnyOf, value)}");
        }

        if (schema.Not is { } refused && StructureCheck.Matches(refused, value))
        {
            found.Add(path, "not", $"must not match{Members([refused], value)}");
        }

        foreach (var part in schema.AllOf)
        {
            StructureCheck.Check(part, value, path, found);
        }
    }

    private static string Members(IEnumerable<Schema> branches, JsonNode value)
    {
        var set = branches.SelectMany(Required).Distinct().Where(name => value is JsonObject map && map.ContainsKey(name)).ToArray();
        return set.Length > 0 ? $"; set: {string.Join(", ", set)}" : "; none of the members is set";
    }

    private static IEnumerable<string> Required(Schema branch) =>
        branch.Required.Concat(branch.AnyOf.SelectMany(Required)).Concat(branch.Not is { } not ? Required(not) : []);
}
