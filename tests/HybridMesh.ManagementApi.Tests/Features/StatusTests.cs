using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using HybridMesh.Inspection.Wire;
using HybridMesh.ManagementApi.Tests.Hosts;
using HybridMesh.Store.Registry;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace HybridMesh.ManagementApi.Tests.Features;

/// <summary>Phases are derived from targets, errors and findings; reason, since and revision are always there.</summary>
public sealed class StatusTests : IAsyncLifetime
{
    private const string Edge = "clusters/edge/gateways/t1/app=front";
    private readonly World _world = new("org");
    private ApiHost _host = null!;
    private FakeControlPlane _controlPlane = null!;

    public async Task InitializeAsync()
    {
        _host = await ApiHost.StartAsync();
        _controlPlane = await FakeControlPlane.StartAsync(_host);
        (await _host.Client.ApplyAsync(_world.Yaml)).EnsureSuccessStatusCode();
    }

    public async Task DisposeAsync()
    {
        await _controlPlane.DisposeAsync();
        await _host.DisposeAsync();
    }

    [Fact]
    public async Task Status_Should_BeAcceptedWithReason_When_TheControlPlaneIsAway()
    {
        var gateway = await ReadAsync(_world.Gateway);
        var tenant = await ReadAsync(_world.Tenant);
        var workspace = await ReadAsync(_world.Workspace);
        using var config = await _host.Client.GetAsync($"/v2/{_world.Gateway}/config");

        Assert.Equal(("ACCEPTED", "ControlPlaneAway"), PhaseOf(gateway));
        Assert.Equal(("READY", "Stored"), PhaseOf(tenant));
        Assert.Equal("ACCEPTED", PhaseOf(workspace).Phase);
        Assert.Contains(_world.Group, (string?)workspace["message"]);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, config.StatusCode);
        Assert.Equal("HM-6003", (await config.ReadProblemAsync()).Code);
        Assert.NotNull(config.Headers.RetryAfter);
    }

    [Fact]
    public async Task Status_Should_GoFromAcceptedToReady_When_TheGatewaysAcknowledge()
    {
        var head = await _host.HeadAsync();
        await _controlPlane.LookAtAsync(head);
        var none = await ReadAsync(_world.Gateway);
        _controlPlane.Put(_world.Gateway, Edge);
        await _controlPlane.ConnectAsync(Edge, "edge", "gateway", "a");
        await _controlPlane.ConnectAsync(Edge, "edge", "gateway", "b");
        await _controlPlane.ChangeAsync(Edge, head);
        var pending = await ReadAsync(_world.Gateway);
        await _controlPlane.AcknowledgeAsync(Edge, head, "a");
        var partial = await ReadAsync(_world.Gateway);
        await _controlPlane.AcknowledgeAsync(Edge, head, "b");
        var ready = await ReadAsync(_world.Gateway);
        var workspace = await ReadAsync(_world.Workspace);

        Assert.Equal(("ACCEPTED", "NoTargets"), PhaseOf(none));
        Assert.Equal(("ACCEPTED", "WaitingForTargets"), PhaseOf(pending));
        Assert.Equal(("PARTIAL", "WaitingForTargets"), PhaseOf(partial));
        Assert.Equal(("READY", "AllTargetsApplied"), PhaseOf(ready));
        Assert.Equal(["APPLIED", "APPLIED"], ready["targets"]!.AsArray().Select(target => (string)target!["state"]!));
        Assert.Equal(("READY", "ChildrenReady"), PhaseOf(workspace));
    }

    [Fact]
    public async Task Status_Should_BeFailedUpToTheWorkspace_When_AGatewayRefuses()
    {
        var head = await _host.HeadAsync();
        _controlPlane.Put(_world.Gateway, Edge);
        await _controlPlane.LookAtAsync(head);
        await _controlPlane.ConnectAsync(Edge, "edge", "gateway");
        await _controlPlane.RefuseAsync(Edge, _world.Gateway, head);

        var gateway = await ReadAsync(_world.Gateway);
        var workspace = await ReadAsync(_world.Workspace);

        Assert.Equal(("FAILED", "RefusedByTarget"), PhaseOf(gateway));
        Assert.Equal("HM-4001", (string?)gateway["targets"]![0]!["errors"]![0]!["code"]);
        Assert.Equal(("FAILED", "ChildNotReady"), PhaseOf(workspace));
        Assert.Contains(_world.Gateway, (string?)workspace["message"]);
        Assert.Contains("port 80 is taken", (string?)workspace["message"]);
    }

    [Theory]
    [InlineData(Finding.Types.Severity.Error, "FAILED")]
    [InlineData(Finding.Types.Severity.Warning, "ACCEPTED")]
    public async Task Status_Should_FollowTheFindings_When_AnalysisHasSome(Finding.Types.Severity severity, string phase)
    {
        await _controlPlane.LookAtAsync(await _host.HeadAsync());
        _controlPlane.Inspection.Findings.Add(new Finding
        {
            Code = "HM-5005",
            Severity = severity,
            Fqn = _world.Gateway,
            Path = "spec.externalServers[0]",
            Message = "claimed elsewhere",
        });

        var gateway = await ReadAsync(_world.Gateway);

        Assert.Equal(phase, PhaseOf(gateway).Phase);
        Assert.Equal("HM-5005", (string?)gateway["findings"]![0]!["code"]);
        Assert.Null(gateway["findings"]![0]!["advice"]);
    }

    [Fact]
    public async Task Status_Should_ShowAbsence_When_AGatewayHasLeft()
    {
        var head = await _host.HeadAsync();
        _controlPlane.Put(_world.Gateway, Edge);
        await _controlPlane.LookAtAsync(head);
        await _controlPlane.ConnectAsync(Edge, "edge", "gateway");
        await _controlPlane.AcknowledgeAsync(Edge, head);
        await _controlPlane.DisconnectAsync(Edge);

        var gateway = await ReadAsync(_world.Gateway);

        Assert.Equal(("ACCEPTED", "WaitingForTargets"), PhaseOf(gateway));
        Assert.Equal("ABSENT", (string?)gateway["targets"]![0]!["state"]);
        Assert.Contains("ABSENT", (string?)gateway["message"]);
    }

    [Fact]
    public async Task Status_Should_FollowTheAgent_When_TheResourceIsACluster()
    {
        const string agent = "clusters/c1/agent";
        await _controlPlane.LookAtAsync(await _host.HeadAsync());
        var never = await ReadAsync(_world.Cluster);
        await _controlPlane.ConnectAsync(agent, "c1", "agent");
        var silent = await ReadAsync(_world.Cluster);
        await ReportAsync();
        var reporting = await ReadAsync(_world.Cluster);
        await _controlPlane.DisconnectAsync(agent);
        var away = await ReadAsync(_world.Cluster);

        Assert.Equal(("ACCEPTED", "AgentNeverJoined"), PhaseOf(never));
        Assert.Equal(("PARTIAL", "AgentSilent"), PhaseOf(silent));
        Assert.Equal(("READY", "AgentReporting"), PhaseOf(reporting));
        Assert.Equal(("PARTIAL", "AgentAway"), PhaseOf(away));
    }

    [Fact]
    public async Task Status_Should_BeReady_When_AClusterHasGatewaysAlone()
    {
        var gateway = Edge.Replace("clusters/edge/", "clusters/c1/", StringComparison.Ordinal);
        await _controlPlane.LookAtAsync(await _host.HeadAsync());
        await _controlPlane.ConnectAsync(gateway, "c1", "gateway");
        var connected = await ReadAsync(_world.Cluster);
        await _controlPlane.DisconnectAsync(gateway);
        var away = await ReadAsync(_world.Cluster);

        Assert.Equal(("READY", "GatewaysOnly"), PhaseOf(connected));
        Assert.Equal(("ACCEPTED", "AgentNeverJoined"), PhaseOf(away));
    }

    [Fact]
    public async Task Config_Should_ShowWhatTargetsAreSent_When_TheControlPlaneAnswers()
    {
        _controlPlane.Put(_world.Gateway, Edge);
        await _controlPlane.LookAtAsync(await _host.HeadAsync());

        var yaml = await _host.Client.GetStringAsync($"/v2/{_world.Gateway}/config");
        using var json = await _host.Client.SendAsync(HttpMethod.Get, $"/v2/{_world.Gateway}/config", null, ("Accept", "application/json"));

        Assert.Contains($"target: {Edge}", yaml);
        Assert.Equal(
            $$$"""[{"target":"{{{Edge}}}","typeUrl":"hybridmesh.io/GatewayRoute","name":"r","version":"v1","resource":{"hosts":["a"]}}]""",
            await json.Content.ReadAsStringAsync());
    }

    private async Task ReportAsync()
    {
        var report = new InventoryReport
        {
            Cluster = "c1",
            SessionEpoch = 1,
            Sequence = 1,
            Inventory = Encoding.UTF8.GetBytes("x"),
            Replica = "replica-1",
            Connection = Guid.NewGuid(),
        };
        await _host.Services.GetRequiredService<RegistryStore>().ReportAsync(report, CancellationToken.None);
    }

    private async Task<JsonObject> ReadAsync(string fqn)
    {
        var status = await _host.Client.GetJsonAsync($"/v2/{fqn}/status");
        Assert.NotEmpty((string)status["reason"]!);
        Assert.NotEmpty((string)status["message"]!);
        Assert.True(DateTimeOffset.TryParse((string?)status["since"], out _));
        Assert.True((long)status["revision"]! > 0);
        return status;
    }

    private static (string Phase, string Reason) PhaseOf(JsonObject status) => ((string)status["phase"]!, (string)status["reason"]!);
}
