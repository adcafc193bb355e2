using System.Net;
using HybridMesh.ManagementApi.Tests.Hosts;
using Xunit;

namespace HybridMesh.ManagementApi.Tests.Resources;

public sealed class ResourceTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task Get_Should_AnswerWithTheEnvelope_When_TheResourceExists()
    {
        var world = await api.AWorldAsync();

        using var response = await api.Client.GetAsync($"/v2/{world.Gateway}");

        var resource = await response.ReadJsonAsync();
        var metadata = resource["metadata"]!;
        Assert.Equal("gateway.hybridmesh.io/v2", (string?)resource["apiVersion"]);
        Assert.Equal("Tier1Gateway", (string?)resource["kind"]);
        Assert.Equal(
            (world.Organization, "retail", "shop", "edge", "front", world.Gateway),
            ((string?)metadata["organization"], (string?)metadata["tenant"], (string?)metadata["workspace"], (string?)metadata["group"],
                (string?)metadata["name"], (string?)metadata["fqn"]));
        Assert.True(Guid.TryParse((string?)metadata["uid"], out _));
        Assert.True(DateTimeOffset.TryParse((string?)metadata["createdAt"], out _));
        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task Get_Should_AnswerWithYamlThatAppliesUnchanged_When_YamlIsAccepted()
    {
        var world = await api.AWorldAsync();
        var head = await api.Host.HeadAsync();

        using var response = await api.Client.SendAsync(HttpMethod.Get, $"/v2/{world.Gateway}", null, ("Accept", "application/yaml"));
        var yaml = await response.Content.ReadAsStringAsync();
        using var applied = await api.Client.ApplyAsync(yaml);

        Assert.Equal("application/yaml", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("unchanged", (string?)(await applied.ReadJsonAsync())["results"]![0]!["action"]);
        Assert.Equal(head, await api.Host.HeadAsync());
    }

    [Fact]
    public async Task Post_Should_CreateAndAnswerWithLocation_When_TheResourceIsNew()
    {
        var world = await api.AWorldAsync();

        using var response = await api.Client.SendAsync(
            HttpMethod.Post, $"/v2/{world.Group}/tier1gateways", """{"metadata": {"name": "json"}, "spec": {"workloadSelector": {"namespace": "shop", "labels": {"a": "b"}}, "externalServers": [{"name": "s", "hostname": "s.example.com", "port": 80}]}}""");

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        Assert.Equal($"/v2/{world.Group}/tier1gateways/json", response.Headers.Location?.ToString());
        Assert.NotNull(response.Headers.ETag);
        Assert.Equal((await api.Host.HeadAsync()).ToString(), response.Headers.GetValues("X-HybridMesh-Revision").Single());
    }

    [Fact]
    public async Task Put_Should_Be400_When_TheBodyNamesAnotherResource()
    {
        var world = await api.AWorldAsync();
        var head = await api.Host.HeadAsync();

        using var response = await api.Client.SendAsync(
            HttpMethod.Put, $"/v2/{world.Gateway}", world.GatewayYaml("other"), ("If-Match", "*"));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("HM-1032", (await response.ReadProblemAsync()).Violations[0].Code);
        Assert.Equal(head, await api.Host.HeadAsync());
    }

    [Fact]
    public async Task Delete_Should_RemoveIt_When_ItHasNoChildren()
    {
        var world = await api.AWorldAsync();

        using var response = await api.Client.DeleteAsync($"/v2/{world.Gateway}");
        using var gone = await api.Client.GetAsync($"/v2/{world.Gateway}");

        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        Assert.Equal((await api.Host.HeadAsync()).ToString(), response.Headers.GetValues("X-HybridMesh-Revision").Single());
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [Fact]
    public async Task Delete_Should_BeRefused_When_ItHasChildrenAndNoCascadeIsAsked()
    {
        var world = await api.AWorldAsync();
        var head = await api.Host.HeadAsync();

        using var refused = await api.Client.DeleteAsync($"/v2/{world.Workspace}");

        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Equal("HM-2008", (await refused.ReadProblemAsync()).Code);
        Assert.Equal(head, await api.Host.HeadAsync());
    }

    [Fact]
    public async Task Delete_Should_RemoveAllBelowInOneRevision_When_CascadeIsAsked()
    {
        var world = await api.AWorldAsync();
        var head = await api.Host.HeadAsync();

        using var response = await api.Client.DeleteAsync($"/v2/{world.Workspace}?cascade=true");

        var revision = await api.Client.GetJsonAsync($"/v2/revisions/{head + 1}");
        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        Assert.Equal(
            [world.Gateway, world.Group, world.Workspace],
            revision["changes"]!.AsArray().Select(change => (string)change!["fqn"]!));
        Assert.Equal(head + 1, await api.Host.HeadAsync());
    }

    [Fact]
    public async Task Delete_Should_BeRefused_When_OneBelowIsProtected()
    {
        var world = await api.AWorldAsync();
        var isProtected = world.GroupYaml.Replace("spec: {", "spec: {deletionProtectionEnabled: true, ", StringComparison.Ordinal);
        (await api.Client.ApplyAsync(isProtected)).EnsureSuccessStatusCode();
        var head = await api.Host.HeadAsync();

        using var response = await api.Client.DeleteAsync($"/v2/{world.Tenant}?cascade=true");

        var problem = await response.ReadProblemAsync();
        Assert.Equal((HttpStatusCode.Conflict, "HM-2007"), (response.StatusCode, problem.Code));
        Assert.Contains(world.Group, problem.Detail);
        Assert.Equal(head, await api.Host.HeadAsync());
    }

    [Fact]
    public async Task Delete_Should_Be412_When_IfMatchIsStale()
    {
        var world = await api.AWorldAsync();

        using var response = await api.Client.SendAsync(HttpMethod.Delete, $"/v2/{world.Gateway}", null, ("If-Match", "\"stale\""));

        Assert.Equal(HttpStatusCode.PreconditionFailed, response.StatusCode);
    }

    [Fact]
    public async Task List_Should_AnswerEachItemOnce_When_PagesAreFollowed()
    {
        var world = await api.AWorldAsync();
        var gateways = string.Join("\n---\n", Enumerable.Range(0, 7).Select(i => world.GatewayYaml($"gw{i}")));
        (await api.Client.ApplyAsync(gateways)).EnsureSuccessStatusCode();
        var names = new List<string>();
        string? token = "";

        while (token is not null)
        {
            var page = await api.Client.GetJsonAsync($"/v2/{world.Group}/tier1gateways?pageSize=3&pageToken={Uri.EscapeDataString(token)}");
            names.AddRange(page["items"]!.AsArray().Select(item => (string)item!["metadata"]!["name"]!));
            token = (string?)page["nextPageToken"];
        }

        Assert.Equal(["front", "gw0", "gw1", "gw2", "gw3", "gw4", "gw5", "gw6"], names);
    }

    [Fact]
    public async Task List_Should_BeEmpty_When_TheParentHasNoneOfTheKind()
    {
        var world = await api.AWorldAsync();

        var page = await api.Client.GetJsonAsync($"/v2/{world.Group}/ingressgateways");

        Assert.Equal("""{"items":[]}""", page.ToJsonString());
    }

    [Fact]
    public async Task Post_Should_WarnInAHeader_When_TheInputIsAcceptedWithAWarning()
    {
        var world = await api.AWorldAsync();

        using var response = await api.Client.SendAsync(
            HttpMethod.Put, $"/v2/{world.Tenant}", "metadata: {displayName: one}\nspec: {displayName: two}", ("If-Match", "*"));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("HM-1904", response.Headers.GetValues("Warning").Single());
    }
}
