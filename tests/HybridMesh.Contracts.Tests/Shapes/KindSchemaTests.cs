using System.Text.Json.Nodes;
using HybridMesh.Contracts.Kinds;
using HybridMesh.Contracts.Shapes;
using HybridMesh.Contracts.Tests.Cases;
using HybridMesh.Contracts.Writing;
using HybridMesh.Testing.Golden;
using Xunit;

namespace HybridMesh.Contracts.Tests.Shapes;

public sealed class KindSchemaTests
{
    public static TheoryData<string> Kinds => [.. KindCatalog.All.Select(kind => kind.Id)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void For_Should_GiveTheSchema_When_TheKindIsKnown(string id)
    {
        var kind = KindCatalog.FindById(id)!;

        var schema = KindSchema.For(kind);

        GoldenFile.Verify(Path.Combine(CaseFolder.Of(kind), "schema.json"), ResourceJson.WriteIndented(schema) + "\n");
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void For_Should_DescribeEveryField_When_TheKindIsKnown(string id)
    {
        var schema = KindSchema.For(KindCatalog.FindById(id)!);

        Assert.Empty(Undescribed(schema, ""));
    }

    private static IEnumerable<string> Undescribed(JsonNode? node, string path)
    {
        if (node is not JsonObject schema)
        {
            return [];
        }

        var properties = (schema["properties"] as JsonObject ?? []).Where(property => property.Value is JsonObject).ToList();
        return properties
            .Where(property => path.Length > 0 && property.Value!["description"] is null)
            .Select(property => $"{path}.{property.Key}")
            .Concat(properties.SelectMany(property => Undescribed(property.Value, $"{path}.{property.Key}")))
            .Concat(Undescribed(schema["items"], path + "[]"))
            .Concat(Undescribed(schema["additionalProperties"], path + "{}"));
    }
}
