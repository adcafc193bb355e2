using FsCheck;
using FsCheck.Fluent;

namespace HybridMesh.Identity.Tests.Names;

public sealed class SpiffeIdTests
{
    [Theory]
    [InlineData("spiffe://hybridmesh.local/clusters/c1/agents/a1")]
    [InlineData("spiffe://a/b")]
    [InlineData("spiffe://td_1.x-y/A.b_c-D/..x")]
    public void TryParse_Should_KeepTheText_When_ItIsAnId(string text)
    {
        var isId = SpiffeId.TryParse(text, out var id);

        Assert.True(isId);
        Assert.Equal(text, id!.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("spiffe://")]
    [InlineData("spiffe://td")]
    [InlineData("spiffe://td/")]
    [InlineData("spiffe:///path")]
    [InlineData("spiffe://td//a")]
    [InlineData("spiffe://td/a/")]
    [InlineData("spiffe://td/./a")]
    [InlineData("spiffe://td/../a")]
    [InlineData("spiffe://td/a%2fb")]
    [InlineData("spiffe://td/a b")]
    [InlineData("spiffe://td/a?b")]
    [InlineData("spiffe://td/a#b")]
    [InlineData("spiffe://td:443/a")]
    [InlineData("spiffe://user@td/a")]
    [InlineData("spiffe://TD/a")]
    [InlineData("spiffe://10.0.0.1/a")]
    [InlineData("SPIFFE://td/a")]
    [InlineData("https://td/a")]
    [InlineData("spiffe://td/ä")]
    [InlineData("spiffe://td/a\0")]
    public void TryParse_Should_Refuse_When_ItIsNot(string? text)
    {
        Assert.False(SpiffeId.TryParse(text, out _));
    }

    [Fact]
    public void TryParse_Should_NeitherThrowNorChangeTheText_When_TextIsArbitrary()
    {
        Prop.ForAll<string>(text =>
        {
            var whole = "spiffe://td/" + text;
            return !SpiffeId.TryParse(whole, out var id)
                || (id.ToString() == whole && new Uri(whole).AbsoluteUri == whole && id.Segments.All(SpiffeId.IsSegment));
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("spiffe://td/clusters/c1/*", "spiffe://td/clusters/c1/agents/a", true)]
    [InlineData("spiffe://td/clusters/c1/*", "spiffe://td/clusters/c1", false)]
    [InlineData("spiffe://td/clusters/c1/*", "spiffe://td/clusters/c10/agents/a", false)]
    [InlineData("spiffe://td/clusters/c1/*", "spiffe://other/clusters/c1/agents/a", false)]
    [InlineData("spiffe://td/clusters/c1", "spiffe://td/clusters/c1", true)]
    [InlineData("spiffe://td/clusters/c1", "spiffe://td/clusters/c1/agents/a", false)]
    public void Matches_Should_CoverWholeSegments_When_PatternIsPrefixOrExact(string pattern, string id, bool expected)
    {
        Assert.Equal(expected, SpiffeIdPattern.Parse(pattern).Matches(SpiffeId.Parse(id)));
    }

    [Theory]
    [InlineData("*")]
    [InlineData("spiffe://td/*")]
    [InlineData("spiffe://td/a*")]
    [InlineData("spiffe://td/*/a")]
    public void TryParse_Should_RefusePattern_When_TheStarIsNotTheLastOfSeveralSegments(string pattern)
    {
        Assert.False(SpiffeIdPattern.TryParse(pattern, out _));
    }

    [Fact]
    public void AnyOf_Should_AcceptNobody_When_ThereIsNoPattern()
    {
        Assert.False(SpiffeIdPattern.AnyOf([])(SpiffeId.Parse("spiffe://td/a")));
    }
}
