using HybridMesh.Cli.Input;
using Xunit;

namespace HybridMesh.Cli.Tests;

public sealed class DocumentStreamTests
{
    [Theory]
    [InlineData(2, "a.yaml:1:7")]
    [InlineData(3, "a.yaml:2:7")]
    [InlineData(5, "b.yaml:1:7")]
    [InlineData(6, "b.yaml:2:7")]
    public void Locate_Should_FindFileAndLine_When_StreamHasTwoFiles(int line, string expected)
    {
        var stream = new DocumentStream([new InputFile("a.yaml", "kind: A\r\nspec: {}"), new InputFile("b.yaml", "\uFEFFkind: B\nspec: {}\n")]);

        Assert.Equal(expected, stream.Locate(line, 7));
    }

    [Fact]
    public void Text_Should_PartFiles_When_TheyHaveNoFinalNewline()
    {
        var stream = new DocumentStream([new InputFile("a.yaml", "kind: A\r\nspec: {}"), new InputFile("b.yaml", "\uFEFFkind: B\n")]);

        Assert.Equal("---\nkind: A\nspec: {}\n---\nkind: B\n", stream.Text);
    }
}
