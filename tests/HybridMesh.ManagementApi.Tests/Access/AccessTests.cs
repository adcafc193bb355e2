using System.Net;
using System.Net.Http.Headers;
using HybridMesh.ManagementApi.Tests.Hosts;
using HybridMesh.Testing.Postgres;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace HybridMesh.ManagementApi.Tests.Access;

public sealed class AccessTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private static readonly string[] Public = ["/healthz", "/readyz", "/", "/console/"];

    [Fact]
    public async Task Endpoint_Should_AnswerNothing_When_ThereIsNoToken()
    {
        var endpoints = api.Host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().ToList();
        var answered = new List<string>();

        foreach (var endpoint in endpoints.Where(endpoint => !IsPublic(endpoint)))
        {
            var path = string.Join('/', endpoint.RoutePattern.PathSegments.Select(segment => segment.Parts[0] is Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal ? literal.Content : "1"));
            foreach (var method in endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods)
            {
                using var response = await api.Host.Anonymous.SendAsync(new HttpMethod(method), "/" + path, null);
                if (response.StatusCode != HttpStatusCode.Unauthorized)
                {
                    answered.Add($"{method} {path}: {response.StatusCode}");
                }
            }
        }

        Assert.True(endpoints.Count > 40);
        Assert.Empty(answered);
    }

    [Theory]
    [InlineData("GET", "/v2/version")]
    [InlineData("GET", "/openapi/v2.json")]
    [InlineData("GET", "/metrics")]
    [InlineData("GET", "/nothing/here")]
    [InlineData("PATCH", "/v2/apply")]
    [InlineData("POST", "/v2/apply")]
    public async Task Request_Should_BeUnauthenticated_When_ThereIsNoToken(string method, string path)
    {
        using var response = await api.Host.Anonymous.SendAsync(new HttpMethod(method), path, null);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("HM-3001", (await response.ReadProblemAsync()).Code);
        Assert.Equal("Bearer", response.Headers.WwwAuthenticate.ToString());
    }

    [Theory]
    [InlineData("/healthz")]
    [InlineData("/readyz")]
    [InlineData("/")]
    public async Task Request_Should_BeAnswered_When_ThePathIsPublic(string path)
    {
        using var response = await api.Host.Anonymous.GetAsync(path);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Request_Should_BeUnauthenticated_When_OneCharacterOfTheSecretDiffers()
    {
        var token = api.Host.Token;
        var forged = token[..^3] + (token[^3] == 'A' ? 'B' : 'A') + token[^2..];

        using var response = await api.Host.Anonymous.SendAsync(HttpMethod.Get, "/v2/version", null, ("Authorization", $"Bearer {forged}"));

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.DoesNotContain(forged, await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Request_Should_BeAnswered_When_TheTokenIsInTheHeaderOfTetrate()
    {
        using var response = await api.Host.Anonymous.SendAsync(HttpMethod.Get, "/v2/version", null, ("x-tetrate-token", api.Host.Token));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Token_Should_LieHashedInTheDatabaseAndForItsOwnerInTheFile_When_TheApiStartsFirst()
    {
        await using var database = await PostgresFixture.StartAsync();
        var folder = Directory.CreateTempSubdirectory();
        await using var host = await ApiHost.StartAsync(database, folder);

        var stored = await database.ReadAsync<string>("SELECT string_agg(p::text, ' ') FROM principals p");

        Assert.DoesNotContain(host.Token.Split('.')[2], stored);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(host.TokenFile));
    }

    [Fact]
    public async Task Token_Should_StayTheSame_When_TheApiStartsAgain()
    {
        await using var database = await PostgresFixture.StartAsync();
        var folder = Directory.CreateTempSubdirectory();
        string token;
        await using (var first = await ApiHost.StartAsync(database, folder))
        {
            token = first.Token;
        }

        await using var second = await ApiHost.StartAsync(database, folder);

        Assert.Equal(token, second.Token);
        Assert.True((await second.Client.GetAsync("/v2/version")).IsSuccessStatusCode);
    }

    [Fact]
    public async Task Token_Should_BeTheOneInTheFile_When_TheFileWasReplacedWhileTheApiWasDown()
    {
        await using var database = await PostgresFixture.StartAsync();
        var folder = Directory.CreateTempSubdirectory();
        string old;
        await using (var first = await ApiHost.StartAsync(database, folder))
        {
            old = first.Token;
            await File.WriteAllTextAsync(first.TokenFile, Authorization.AccessToken.Create().Reveal());
        }

        await using var second = await ApiHost.StartAsync(database, folder);
        second.Anonymous.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", old);

        Assert.True((await second.Client.GetAsync("/v2/version")).IsSuccessStatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await second.Anonymous.GetAsync("/v2/version")).StatusCode);
    }

    private static bool IsPublic(RouteEndpoint endpoint) =>
        Public.Any(path => endpoint.RoutePattern.RawText == path || (path.Length > 1 && path.EndsWith('/') && endpoint.RoutePattern.RawText!.StartsWith(path, StringComparison.Ordinal)));
}
