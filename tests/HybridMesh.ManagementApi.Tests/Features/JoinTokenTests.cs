using System.Net;
using System.Net.Http.Json;
using System.Text;
using HybridMesh.Identity;
using HybridMesh.ManagementApi.Tests.Hosts;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace HybridMesh.ManagementApi.Tests.Features;

public sealed class JoinTokenTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task Post_Should_AnswerWithATokenThatGrantsJustThat_When_AGatewayIsAskedFor()
    {
        var world = await api.AWorldAsync();

        using var response = await PostAsync(
            world, """{"role": "tier1", "namespace": "t1", "labels": {"app": "front"}, "ttl": "30m"}""");

        var answer = await response.ReadJsonAsync();
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        Assert.Equal(("tier1", "c1", "t1"), ((string)answer["role"]!, (string)answer["cluster"]!, (string)answer["namespace"]!));
        Assert.InRange(
            DateTimeOffset.Parse((string)answer["expiresAt"]!) - TimeProvider.System.GetUtcNow(), TimeSpan.FromMinutes(25), TimeSpan.FromMinutes(31));
        Assert.True(JoinToken.TryParse((string)answer["token"]!, out var token));
        var redeemed = await api.Host.Services.GetRequiredService<JoinTokens>().RedeemAsync(token, PeerRole.Gateway, "instance-1", CancellationToken.None);
        var grant = Assert.IsType<JoinTokenRedemption.Redeemed>(redeemed).Grant;
        Assert.Equal((PeerRole.Gateway, "c1", "t1", "app=front"), (grant.Role, grant.Cluster, grant.Namespace, grant.Labels.ToString()));
    }

    [Fact]
    public async Task Post_Should_AnswerForAnHour_When_AnAgentIsAskedForWithoutMore()
    {
        var world = await api.AWorldAsync();

        using var response = await PostAsync(world, """{"role": "agent"}""");

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        Assert.DoesNotContain("namespace", await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("""{"role": "admin"}""", "role")]
    [InlineData("""{}""", "role")]
    [InlineData("""{"role": "tier1"}""", "namespace")]
    [InlineData("""{"role": "tier2", "namespace": "No/Name"}""", "namespace")]
    [InlineData("""{"role": "agent", "namespace": "x"}""", "namespace")]
    [InlineData("""{"role": "agent", "labels": {"a": "b"}}""", "labels")]
    [InlineData("""{"role": "tier1", "namespace": "x", "labels": {"a b": "c"}}""", "labels")]
    [InlineData("""{"role": "agent", "ttl": "1"}""", "ttl")]
    [InlineData("""{"role": "agent", "ttl": "0s"}""", "ttl")]
    [InlineData("""{"role": "agent", "ttl": "99999h"}""", "ttl")]
    [InlineData("""{"role": "agent", "tll": "1h"}""", "tll")]
    [InlineData("""{"role": ["agent"]}""", "role")]
    [InlineData("""null""", "")]
    [InlineData("""{"role": """, "")]
    public async Task Post_Should_SayWhere_When_TheRequestIsWrong(string json, string path)
    {
        var world = await api.AWorldAsync();

        using var response = await PostAsync(world, json);

        var problem = await response.ReadProblemAsync();
        Assert.Equal(400, problem.Status);
        Assert.StartsWith(path, problem.Violations[0].Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_Should_BeNotFound_When_TheClusterDoesNotExist()
    {
        var world = await api.AWorldAsync();

        using var response = await api.Client.PostAsJsonAsync($"/v2/{world.OrganizationFqn}/clusters/none/jointokens", new { role = "agent" });

        Assert.Equal("HM-2001", (await response.ReadProblemAsync()).Code);
    }

    private async Task<HttpResponseMessage> PostAsync(World world, string json)
    {
        using var content = new StringContent(json, Encoding.UTF8, "application/json");
        return await api.Client.PostAsync($"/v2/{world.Cluster}/jointokens", content);
    }
}
