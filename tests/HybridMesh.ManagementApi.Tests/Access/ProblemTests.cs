using System.Net;
using System.Text;
using HybridMesh.ManagementApi.Tests.Hosts;
using Xunit;

namespace HybridMesh.ManagementApi.Tests.Access;

/// <summary>What the framework or the place refuses is explained like everything else.</summary>
public sealed class ProblemTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Theory]
    [InlineData("GET", "/nothing", 404, "HM-6007")]
    [InlineData("GET", "/v2", 404, "HM-6007")]
    [InlineData("GET", "/v2/organizations/none", 404, "HM-2001")]
    [InlineData("GET", "/v2/organizations/none/tenants", 404, "HM-2001")]
    [InlineData("GET", "/v2/organizations/none/status", 404, "HM-2001")]
    [InlineData("GET", "/v2/organizations/none/config", 404, "HM-2001")]
    [InlineData("DELETE", "/v2/organizations/none", 404, "HM-2001")]
    [InlineData("GET", "/v2/revisions/999999", 404, "HM-2010")]
    [InlineData("GET", "/v2/revisions/999999/rollout", 404, "HM-2010")]
    [InlineData("GET", "/v2/revisions/abc", 404, "HM-6007")]
    [InlineData("PATCH", "/v2/organizations", 405, "HM-6004")]
    [InlineData("GET", "/v2/apply", 405, "HM-6004")]
    [InlineData("POST", "/v2/apply?dryrun=true", 400, "HM-6005")]
    [InlineData("POST", "/v2/apply?dryRun=yes", 400, "HM-6005")]
    [InlineData("GET", "/v2/organizations?pageSize=0", 400, "HM-6005")]
    [InlineData("GET", "/v2/organizations?pageSize=501", 400, "HM-6005")]
    [InlineData("GET", "/v2/organizations?pageSize=1&pageSize=2", 400, "HM-6005")]
    [InlineData("GET", "/v2/organizations?pageToken=%21", 400, "HM-6006")]
    [InlineData("GET", "/v2/revisions?order=sideways", 400, "HM-6005")]
    [InlineData("GET", "/v2/revisions/1/rollout?waitSeconds=61", 400, "HM-6005")]
    public async Task Request_Should_BeExplained_When_ItCannotBeDone(string method, string path, int status, string code)
    {
        using var response = await api.Client.SendAsync(new HttpMethod(method), path, null);

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal(code, (await response.ReadProblemAsync()).Code);
    }

    [Fact]
    public async Task Request_Should_NameTheAllowedMethods_When_TheMethodIsNotAllowed()
    {
        using var response = await api.Client.SendAsync(HttpMethod.Patch, "/v2/organizations", null);

        Assert.Equal(["GET", "POST"], response.Content.Headers.Allow.Order());
    }

    [Theory]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("text/plain")]
    [InlineData("multipart/form-data; boundary=x")]
    public async Task Apply_Should_RefuseTheMediaType_When_ItIsNeitherYamlNorJson(string mediaType)
    {
        using var content = new ByteArrayContent("kind: Organization"u8.ToArray());
        content.Headers.TryAddWithoutValidation("Content-Type", mediaType);
        using var response = await api.Client.PostAsync("/v2/apply", content);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
        Assert.Contains(mediaType, (await response.ReadProblemAsync()).Detail);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Apply_Should_RefuseTheBody_When_ItIsLongerThanTheLimit(bool isChunked)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v2/apply");
        request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes("# " + new string('x', 5 * 1024 * 1024)));
        request.Content.Headers.TryAddWithoutValidation("Content-Type", "application/yaml");
        request.Headers.TransferEncodingChunked = isChunked;
        using var response = await api.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Equal("HM-1037", (await response.ReadProblemAsync()).Code);
    }

    [Fact]
    public async Task Get_Should_BeRefused_When_TheCallerAcceptsOnlyXml()
    {
        var world = await api.AWorldAsync();

        using var response = await api.Client.SendAsync(HttpMethod.Get, $"/v2/{world.Tenant}", null, ("Accept", "application/xml"));

        Assert.Equal(HttpStatusCode.NotAcceptable, response.StatusCode);
        Assert.Equal("HM-6009", (await response.ReadProblemAsync()).Code);
    }

    [Fact]
    public async Task Answer_Should_CarrySecurityHeaders_When_ItIsARefusalToo()
    {
        using var response = await api.Client.GetAsync("/nothing");

        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("no-store", response.Headers.CacheControl?.ToString());
        Assert.Contains("default-src 'none'", response.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal((await response.ReadProblemAsync()).RequestId, response.Headers.GetValues("X-HybridMesh-Request-Id").Single());
        Assert.False(response.Headers.Contains("Server"));
    }
}
