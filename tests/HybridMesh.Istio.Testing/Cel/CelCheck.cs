using System.Text.Json.Nodes;
using HybridMesh.Istio.Testing.Reading;
using HybridMesh.Istio.Testing.Schemas;

namespace HybridMesh.Istio.Testing.Cel;

/// <summary>
/// Walks a value along its schema and evaluates <c>x-kubernetes-validations</c>, as the API server does once the structure is right.
/// </summary>
internal static class CelCheck
{
    public static void Check(Schema schema, JsonNode? value, JsonPath path, Violations found)
    {
        if (value is null)
        {
            return;
        }

        if (schema.Rules.Count > 0)
        {
            var self = CelValue.Of(value, schema);
            foreach (var rule in schema.Rules)
            {
                if (CelRules.Broken(rule, self) is { } reason)
                {
                    found.Add(path, $"cel: {rule.Message}", $"{reason}, was {value.ToJsonString(Printing.Relaxed)}");
                }
            }
        }

        foreach (var (field, place, child) in Children(schema, value, path))
        {
            Check(field, child, place, found);
        }
    }

    private static IEnumerable<(Schema Schema, JsonPath Path, JsonNode? Value)> Children(Schema schema, JsonNode value, JsonPath path) =>
        value switch
        {
            JsonObject map =>
                from entry in map
                let field = schema.Field(entry.Key)
                where field is not null
                select (field, path.Field(entry.Key), entry.Value),
            JsonArray list when schema.Items is { } items => list.Select((item, index) => (items, path.Item(index), item)),
            _ => [],
        };
}
