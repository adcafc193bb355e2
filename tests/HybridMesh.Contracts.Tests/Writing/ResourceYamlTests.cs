using System.Text.Json.Nodes;
using HybridMesh.Contracts.Writing;
using Xunit;

namespace HybridMesh.Contracts.Tests.Writing;

public sealed class ResourceYamlTests
{
    [Theory]
    [InlineData("plain text", "plain text")]
    [InlineData("31536000s", "31536000s")]
    [InlineData("a.b/c-d_e", "a.b/c-d_e")]
    [InlineData("1.2.3.4", "1.2.3.4")]
    [InlineData("80", "\"80\"")]
    [InlineData("1.10", "\"1.10\"")]
    [InlineData("0x1F", "\"0x1F\"")]
    [InlineData("12:30", "\"12:30\"")]
    [InlineData("yes", "\"yes\"")]
    [InlineData("Null", "\"Null\"")]
    [InlineData("~", "\"~\"")]
    [InlineData("2026-03-02", "\"2026-03-02\"")]
    [InlineData("", "\"\"")]
    [InlineData("*/shop", "\"*/shop\"")]
    [InlineData("a: b", "\"a: b\"")]
    [InlineData("a #b", "\"a #b\"")]
    [InlineData("trailing ", "\"trailing \"")]
    [InlineData("\"quoted\"", "\"\\\"quoted\\\"\"")]
    [InlineData("\u0001", "\"\\u0001\"")]
    [InlineData("one\ntwo\n", "|\n    one\n    two")]
    [InlineData("one\n\n  two", "|-\n    one\n\n      two")]
    [InlineData("one\n\n", "|+\n    one\n")]
    [InlineData(" one\ntwo", "\" one\\ntwo\"")]
    public void Write_Should_QuoteOnlyWhereYamlWouldGuess_When_ValueIsAText(string text, string expected)
    {
        var yaml = ResourceYaml.Write(new JsonObject { ["a"] = new JsonObject { ["b"] = text } });

        Assert.Equal($"a:\n  b: {expected}\n", yaml);
    }

    [Fact]
    public void Write_Should_KeepTheFormOfKubectl_When_ListsAndMapsNest()
    {
        var node = JsonNode.Parse("""{"a":[{"b":1,"c":[true,null,{}]},[["x"],"y"],[]],"d":{},"80":2.50}""");

        Assert.Equal(
            """
            a:
            - b: 1
              c:
              - true
              - null
              - {}
            - - - x
              - "y"
            - []
            d: {}
            "80": 2.50

            """,
            ResourceYaml.Write(node));
    }

    [Fact]
    public void WriteStream_Should_PartDocuments_When_ThereAreSeveral() =>
        Assert.Equal("a: 1\n---\nb: 2\n", ResourceYaml.WriteStream([new JsonObject { ["a"] = 1 }, new JsonObject { ["b"] = 2 }]));
}
