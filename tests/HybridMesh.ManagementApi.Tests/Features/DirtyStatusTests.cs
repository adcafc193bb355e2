using System.Net;
using System.Text.Json.Nodes;
using HybridMesh.ManagementApi.Tests.Hosts;
using HybridMesh.Store.Targets;
using HybridMesh.Testing.Time;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace HybridMesh.ManagementApi.Tests.Features;

/// <summary>What changes behind a resource's back, with a whole control plane and a gateway that once joined.</summary>
public sealed class DirtyStatusTests : IAsyncLifetime
{
    private readonly World _world = new("org");
    private ApiHost _host = null!;
    private RealControlPlane _controlPlane = null!;

    public async Task InitializeAsync()
    {
        _host = await ApiHost.StartAsync();
        (await _host.Client.ApplyAsync(_world.Yaml)).EnsureSuccessStatusCode();
        await _host.Services.GetRequiredService<TargetStore>().EnsureAsync(
            new TargetRegistration
            {
                Key = new TargetKey("clusters/c1/gateways/shop/app=front", "a"),
                Role = "gateway",
                Cluster = "c1",
                Namespace = "shop",
                Labels = new Dictionary<string, string> { ["app"] = "front" },
            },
            CancellationToken.None);
        _controlPlane = await RealControlPlane.StartAsync(_host);
    }

    public async Task DisposeAsync()
    {
        await _controlPlane.DisposeAsync();
        await _host.DisposeAsync();
    }

    [Fact]
    public async Task Status_Should_BeDirtyUpToTheWorkspace_When_AClusterThatIsNamedIsDeleted()
    {
        var before = await ReadAsync(_world.Gateway, _ => true);

        using var deleted = await _host.Client.DeleteAsync($"/v2/{_world.OrganizationFqn}/clusters/c2");
        Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);
        var head = await _host.HeadAsync();
        var gateway = await ReadAsync(_world.Gateway, IsDirty);
        var workspace = await ReadAsync(_world.Workspace, IsDirty);

        Assert.Equal("ACCEPTED", (string?)before["phase"]);
        Assert.Equal(("DependencyDeleted", head), ((string)gateway["reason"]!, (long)gateway["revision"]!));
        Assert.Equal(
            $"{_world.OrganizationFqn}/clusters/c2 was deleted in revision {head}: there is no cluster 'c2' (HM-5001)", (string?)gateway["message"]);
        Assert.Equal(("ChildNotReady", head), ((string)workspace["reason"]!, (long)workspace["revision"]!));
        Assert.Contains(_world.Gateway, (string?)workspace["message"]);

        (await _host.Client.ApplyAsync(_world.GatewayYaml(weight: "10"))).EnsureSuccessStatusCode(); // whoever writes it now has seen it
        var known = await ReadAsync(_world.Gateway, status => !IsDirty(status));
        Assert.Equal(await _host.HeadAsync(), (long)known["revision"]!);
        Assert.Contains(known["findings"]!.AsArray(), finding => (string?)finding!["code"] == "HM-5001");
    }

    [Fact]
    public async Task Status_Should_NotBeDirty_When_AClusterWasNeverThere()
    {
        (await _host.Client.ApplyAsync(_world.GatewayYaml().Replace("name: c2", "name: c9", StringComparison.Ordinal))).EnsureSuccessStatusCode();

        var gateway = await ReadAsync(
            _world.Gateway, status => status["findings"]!.AsArray().Any(finding => (string?)finding!["code"] == "HM-5001"));

        Assert.Equal("ACCEPTED", (string?)gateway["phase"]);
    }

    [Fact]
    public async Task Status_Should_BeDirtyForThePartThatMatters_When_AWorkspaceIsNarrowed()
    {
        var wide = _world.WorkspaceYaml.Replace("[\"*/shop\"]", "[\"*/shop\", \"*/more\"]", StringComparison.Ordinal);
        (await _host.Client.ApplyAsync(wide)).EnsureSuccessStatusCode();
        (await _host.Client.ApplyAsync(_world.GroupYaml.Replace("[\"*/shop\"]", "[\"*/shop\", \"*/more\"]", StringComparison.Ordinal))).EnsureSuccessStatusCode();
        var before = await ReadAsync(_world.Group, _ => true);

        (await _host.Client.ApplyAsync(_world.WorkspaceYaml)).EnsureSuccessStatusCode();
        var head = await _host.HeadAsync();
        var group = await ReadAsync(_world.Group, IsDirty);

        Assert.NotEqual("DIRTY", (string?)before["phase"]);
        Assert.Equal(("DependencyChanged", head), ((string)group["reason"]!, (long)group["revision"]!));
        Assert.Contains("HM-5031", (string?)group["message"]);
    }

    private static bool IsDirty(JsonObject status) => (string?)status["phase"] == "DIRTY";

    private async Task<JsonObject> ReadAsync(string fqn, Func<JsonObject, bool> isExpected) =>
        (await Eventually.ValueAsync(() => _host.Client.GetJsonAsync($"/v2/{fqn}/status"), status => isExpected(status!)))!;
}
