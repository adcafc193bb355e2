using System.Net;
using HybridMesh.ManagementApi.Tests.Hosts;
using Xunit;

namespace HybridMesh.ManagementApi.Tests.Features;

/// <summary>Effective settings from a whole control plane.</summary>
public sealed class EffectiveTests : IAsyncLifetime
{
    private readonly World _world = new("org");
    private ApiHost _host = null!;

    public async Task InitializeAsync()
    {
        _host = await ApiHost.StartAsync();
        (await _host.Client.ApplyAsync(_world.Yaml)).EnsureSuccessStatusCode();
    }

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task Effective_Should_FollowTheSetting_When_OneIsWritten()
    {
        await using var controlPlane = await RealControlPlane.StartAsync(_host);
        var before = await _host.Client.GetJsonAsync($"/v2/{_world.Gateway}/effective");

        using var written = await _host.Client.ApplyAsync(
            $$$"""
            apiVersion: api.hybridmesh.io/v2
            kind: OrganizationSetting
            metadata: {organization: {{{_world.Organization}}}, name: default}
            spec: {failoverSettings: {topologyChoice: LOCALITY}}
            """);
        var after = await Testing.Time.Eventually.ValueAsync(
            () => _host.Client.GetJsonAsync($"/v2/{_world.Gateway}/effective"), answer => answer!["values"]![0]!["origin"] is not null);

        Assert.Equal(Values("CLUSTER", "null"), before["values"]!.ToJsonString());
        Assert.Equal(
            Values("LOCALITY", $$"""{"fqn":"{{_world.OrganizationFqn}}/settings/default","path":"spec.failoverSettings"}"""),
            after!["values"]!.ToJsonString());
        Assert.Equal((_world.Gateway, await _host.HeadAsync()), ((string)after["fqn"]!, (long)after["revision"]!));
        using var missing = await _host.Client.GetAsync($"/v2/{_world.Gateway}-not/effective");
        Assert.Equal((HttpStatusCode.NotFound, "HM-2001"), (missing.StatusCode, (await missing.ReadProblemAsync()).Code));
    }

    private static string Values(string topology, string origin) =>
        $$$"""[{"path":"spec.externalServers[0].failoverSettings","value":{"topologyChoice":"{{{topology}}}","regionalFailover":[]},"origin":{{{origin}}}}]""";

    [Theory]
    [InlineData("GET", "effective")]
    [InlineData("POST", "analyze")]
    public async Task Answer_Should_SayThatTheControlPlaneIsAway_When_NoReplicaLives(string method, string what)
    {
        using var answer = method == "GET"
            ? await _host.Client.GetAsync($"/v2/{_world.Gateway}/{what}")
            : await _host.Client.SendAsync(HttpMethod.Post, $"/v2/{what}", _world.GatewayYaml());

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal("HM-6003", (await answer.ReadProblemAsync()).Code);
        Assert.NotNull(answer.Headers.RetryAfter);
    }
}
