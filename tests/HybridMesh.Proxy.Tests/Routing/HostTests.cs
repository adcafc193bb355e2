using HybridMesh.Proxy.Routing;
using Xunit;

namespace HybridMesh.Proxy.Tests.Routing;

public sealed class HostTests
{
    private static readonly string[] Hostnames =
        ["example.com", "*.example.com", "*.b.example.com", "a.example.com", "*.com", "127.0.0.1"];

    [Theory]
    [InlineData("example.com", "example.com")]
    [InlineData("EXAMPLE.com:8080", "example.com")]
    [InlineData("example.com.", "example.com")]
    [InlineData("a.example.com", "a.example.com")]
    [InlineData("x.example.com", "*.example.com")]
    [InlineData("x.y.example.com", "*.example.com")]
    [InlineData("x.B.example.com", "*.b.example.com")]
    [InlineData("b.example.com", "*.example.com")]
    [InlineData("other.com:80", "*.com")]
    [InlineData("127.0.0.1:18080", "127.0.0.1")]
    [InlineData("com", null)]
    [InlineData("example.org", null)]
    [InlineData(".example.com", null)]
    [InlineData("[::1]:80", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Find_Should_TakeTheExactNameThenTheLongestSuffix_When_HostIsGiven(string? header, string? expected)
    {
        var place = new HostIndex(Hostnames).Find(header);

        Assert.Equal(expected, place < 0 ? null : Hostnames[place]);
    }

    [Fact]
    public void Find_Should_FindNothing_When_TheHostIsTooLongForAName() =>
        Assert.Equal(-1, new HostIndex(Hostnames).Find(string.Join('.', Enumerable.Repeat("a", 200)) + ".example.com"));

    [Theory]
    [InlineData("servicea.example.com", true)]
    [InlineData("*.example.com", true)]
    [InlineData("under_score.example.com", true)]
    [InlineData("*", false)]
    [InlineData("a.*.com", false)]
    [InlineData("", false)]
    [InlineData("a..b", false)]
    [InlineData("a.com:80", false)]
    [InlineData("a.com/", false)]
    public void IsValidPattern_Should_TellNames_When_TextIsGiven(string hostname, bool isValid) =>
        Assert.Equal(isValid, Hostname.IsValidPattern(hostname));
}
