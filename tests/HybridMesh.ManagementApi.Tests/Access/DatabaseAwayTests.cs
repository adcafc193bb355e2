using System.Net;
using System.Net.Http.Headers;
using HybridMesh.ManagementApi.Authorization;
using HybridMesh.ManagementApi.Tests.Hosts;
using HybridMesh.Testing.Network;
using HybridMesh.Testing.Postgres;
using Xunit;

namespace HybridMesh.ManagementApi.Tests.Access;

public sealed class DatabaseAwayTests
{
    [Fact]
    public async Task Request_Should_BeAnsweredWith503AndRetryAfter_When_TheDatabaseDoesNotAnswer()
    {
        await using var host = await ApiHost.StartUnreadyAsync(Nowhere(), Directory.CreateTempSubdirectory());
        host.Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", AccessToken.Create().Reveal());

        using var response = await host.Client.GetAsync("/v2/organizations/a");
        using var ready = await host.Anonymous.GetAsync("/readyz");
        using var healthy = await host.Anonymous.GetAsync("/healthz");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Equal("HM-6002", (await response.ReadProblemAsync()).Code);
        Assert.True(response.Headers.RetryAfter?.Delta > TimeSpan.Zero);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        Assert.Equal(HttpStatusCode.OK, healthy.StatusCode);
    }

    [Fact]
    public async Task Process_Should_NotBeReady_When_TheSchemaIsMissing()
    {
        await using var database = await PostgresFixture.StartAsync();
        await using var host = await ApiHost.StartUnreadyAsync(database.ConnectionString, Directory.CreateTempSubdirectory());

        using var ready = await host.Anonymous.GetAsync("/readyz");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
    }

    [Fact]
    public async Task Write_Should_Succeed_When_TheSessionsOfTheDatabaseWereEnded()
    {
        await using var database = await PostgresFixture.StartAsync();
        await using var host = await ApiHost.StartAsync(database, Directory.CreateTempSubdirectory());
        var world = new World("org");
        (await host.Client.ApplyAsync(world.OrganizationYaml)).EnsureSuccessStatusCode();

        await database.EndSessionsAsync();
        await Testing.Time.Eventually.TrueAsync(async () => (await host.Client.ApplyAsync(world.TenantYaml)).IsSuccessStatusCode);

        Assert.Equal(HttpStatusCode.OK, (await host.Client.GetAsync($"/v2/{world.Tenant}")).StatusCode);
    }

    private static string Nowhere() => $"Host=127.0.0.1;Port={FreePort.Next()};Database=none;Username=none;Password=none;Timeout=2";
}
