using HybridMesh.AllInOne.Formatting;
using Xunit;

namespace HybridMesh.AllInOne.Tests.Formatting;

public sealed class TextFormatTests
{
    [Theory]
    [InlineData("a\nb\n", "a\nb\n")]
    [InlineData("a\r\nb", "a\nb\n")]
    [InlineData("a  \n\tb\n\n\n", "a\n  b\n")]
    [InlineData("a\tb\n", "a\tb\n")]
    [InlineData("\uFEFFa\n", "a\n")]
    [InlineData("", "")]
    public void Format_Should_GiveOneShape_When_TextVaries(string text, string expected)
    {
        Assert.Equal(expected, TextFormat.Format(text, keepsTrailingBlanks: false));
    }

    [Fact]
    public void Format_Should_KeepBlanksAtTheEnd_When_TheyMeanALineBreak()
    {
        Assert.Equal("a  \nb\n", TextFormat.Format("a  \nb\n", keepsTrailingBlanks: true));
    }

    [Theory]
    [InlineData("hybridmesh", true)]
    [InlineData(".ci/run", true)]
    [InlineData("infra/samples/demo/workspace.yaml", true)]
    [InlineData("tests/kinds/Gateways/Tier1Gateways/invalid/tab/input.yaml", false)]
    [InlineData("cli/packages.lock.json", false)]
    public void Applies_Should_LeaveDataAlone_When_FilesAreListed(string file, bool expected)
    {
        Assert.Equal(expected, TextFormat.Applies(file));
    }
}
