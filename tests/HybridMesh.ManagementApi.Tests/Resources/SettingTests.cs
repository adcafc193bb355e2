using System.Net;
using HybridMesh.ManagementApi.Tests.Hosts;
using Xunit;

namespace HybridMesh.ManagementApi.Tests.Resources;

/// <summary>Settings: the same collection below organization, tenant and workspace, with one object each.</summary>
public sealed class SettingTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task Apply_Should_PutEachSettingBelowItsOwner_When_AllThreeAreNamedAlike()
    {
        var world = await api.AWorldAsync();

        using var response = await api.Client.ApplyAsync(
            $$"""
            {{Of(world, "OrganizationSetting", "")}}
            ---
            {{Of(world, "TenantSetting", ", tenant: retail")}}
            ---
            {{Of(world, "WorkspaceSetting", ", tenant: retail, workspace: shop")}}
            """);

        var results = (await response.ReadJsonAsync())["results"]!.AsArray();
        string[] expected = [$"{world.OrganizationFqn}/settings/default", $"{world.Tenant}/settings/default", $"{world.Workspace}/settings/default"];
        Assert.Equal(expected, results.Select(result => (string?)result!["fqn"]));
        var page = await api.Client.GetJsonAsync($"/v2/resources?kind=workspacesettings&within={world.OrganizationFqn}");
        Assert.Equal(expected[2], (string?)page["items"]!.AsArray().Single()!["metadata"]!["fqn"]);
        Assert.Equal("READY", (string?)(await api.Client.GetJsonAsync($"/v2/{expected[2]}/status"))["phase"]);
    }

    [Fact]
    public async Task Write_Should_BeRefused_When_TheOwnerHasASetting()
    {
        var world = await api.AWorldAsync();
        using var first = await api.Client.ApplyAsync(Of(world, "OrganizationSetting", ""));

        using var posted = await api.Client.SendAsync(
            HttpMethod.Post, $"/v2/{world.OrganizationFqn}/settings", Of(world, "OrganizationSetting", "", "second"));
        using var applied = await api.Client.ApplyAsync(Of(world, "OrganizationSetting", "", "second"));
        using var again = await api.Client.ApplyAsync(Of(world, "OrganizationSetting", ""));

        Assert.Equal((HttpStatusCode.Conflict, "HM-2012"), (posted.StatusCode, (await posted.ReadProblemAsync()).Code));
        Assert.Equal((HttpStatusCode.Conflict, "HM-2012"), (applied.StatusCode, (await applied.ReadProblemAsync()).Code));
        Assert.Equal("unchanged", (string?)(await again.ReadJsonAsync())["results"]![0]!["action"]);
    }

    private static string Of(World world, string kind, string ancestors, string name = "default") => $$"""
        apiVersion: api.tsb.tetrate.io/v2
        kind: {{kind}}
        metadata: {name: {{name}}, organization: {{world.Organization}}{{ancestors}}}
        """;
}
