using System.Net;
using System.Text.RegularExpressions;
using HybridMesh.ManagementApi.Tests.Hosts;
using Xunit;

namespace HybridMesh.ManagementApi.Tests.Features;

public sealed partial class ConsoleTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task Page_Should_HoldNothingInline_When_ItIsRead()
    {
        var html = await api.Host.Anonymous.GetStringAsync("/");

        Assert.DoesNotMatch(@"<script(?![^>]*\ssrc=)", html);
        Assert.DoesNotMatch(@"\s(on[a-z]+|style)=", html);
        Assert.DoesNotContain("<style", html);
        Assert.Contains("<html lang=", html);
    }

    [Fact]
    public async Task Page_Should_FindEveryFileItNames_When_ItIsLoaded()
    {
        var html = await api.Host.Anonymous.GetStringAsync("/");
        var named = Reference().Matches(html).Select(match => match.Groups[1].Value).Distinct().ToList();

        foreach (var path in named)
        {
            using var response = await api.Host.Anonymous.GetAsync(path);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }

        Assert.Equal(["/console/app.js", "/console/icon.svg", "/console/style.css"], named.Order());
    }

    [Theory]
    [InlineData("/", "text/html")]
    [InlineData("/console/app.js", "text/javascript")]
    [InlineData("/console/api.js", "text/javascript")]
    [InlineData("/console/resources.js", "text/javascript")]
    [InlineData("/console/style.css", "text/css")]
    [InlineData("/console/icon.svg", "image/svg+xml")]
    public async Task File_Should_BeAnswered304_When_ItIsUnchanged(string path, string type)
    {
        using var first = await api.Host.Anonymous.GetAsync(path);
        using var again = await api.Host.Anonymous.SendAsync(HttpMethod.Get, path, null, ("If-None-Match", first.Headers.ETag!.ToString()));

        Assert.Equal(type, first.Content.Headers.ContentType?.MediaType);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    [GeneratedRegex("(?:src|href)=\"([^\"]+)\"")]
    private static partial Regex Reference();
}
