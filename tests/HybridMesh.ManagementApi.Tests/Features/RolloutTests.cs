using System.Diagnostics;
using System.Text.Json.Nodes;
using HybridMesh.ManagementApi.Tests.Hosts;
using HybridMesh.Nudges;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace HybridMesh.ManagementApi.Tests.Features;

public sealed class RolloutTests(ApiFixture api) : IClassFixture<ApiFixture>, IAsyncLifetime
{
    private const string Edge = "clusters/edge/gateways/t1/app=front";
    private FakeControlPlane _controlPlane = null!;

    public async Task InitializeAsync() => _controlPlane = await FakeControlPlane.StartAsync(api.Host);

    public async Task DisposeAsync() => await _controlPlane.DisposeAsync();

    [Fact]
    public async Task Rollout_Should_GoFromPendingToApplied_When_TheTargetAcknowledges()
    {
        var revision = await ARevisionAsync();
        await _controlPlane.ConnectAsync(Edge, "edge", "gateway");
        await _controlPlane.ChangeAsync(Edge, revision);
        await _controlPlane.LookAtAsync(revision);

        var before = await ReadAsync(revision);
        await _controlPlane.AcknowledgeAsync(Edge, revision);
        var after = await ReadAsync(revision);

        Assert.Equal(("PENDING", false), StateOf(before));
        Assert.Equal(("APPLIED", true), StateOf(after));
        Assert.Equal(revision, (long)after["targets"]![0]!["appliedRevision"]!);
    }

    [Fact]
    public async Task Rollout_Should_NotBeComplete_When_NoReplicaHasLookedAtTheRevision()
    {
        var revision = await ARevisionAsync();
        await _controlPlane.LookAtAsync(revision - 1);

        var rollout = await ReadAsync(revision);
        await _controlPlane.LookAtAsync(revision);
        var looked = await ReadAsync(revision);

        Assert.False((bool)rollout["complete"]!);
        Assert.True((bool)looked["complete"]!);
        Assert.Empty(looked["targets"]!.AsArray());
    }

    [Fact]
    public async Task Rollout_Should_ShowAbsentAndFailed_When_TargetsAreSo()
    {
        const string other = "clusters/edge/gateways/t1/app=other";
        var revision = await ARevisionAsync();
        await _controlPlane.ConnectAsync(Edge, "edge", "gateway", "away");
        await _controlPlane.DisconnectAsync(Edge, "away");
        await _controlPlane.ConnectAsync(other, "edge", "gateway");
        await _controlPlane.ChangeAsync(Edge, revision);
        await _controlPlane.ChangeAsync(other, revision);
        await _controlPlane.RefuseAsync(other, "organizations/x", revision);

        var rollout = await ReadAsync(revision, waitSeconds: 60);

        Assert.Equal("ABSENT", State(rollout, Edge, "away"));
        Assert.Equal("FAILED", State(rollout, other, "a"));
        Assert.Contains("port 80 is taken", rollout.ToJsonString());
    }

    [Fact]
    public async Task Rollout_Should_AnswerSoonAfterTheAcknowledgement_When_TheCallerWaits()
    {
        var revision = await ARevisionAsync();
        await _controlPlane.ConnectAsync(Edge, "edge", "gateway");
        await _controlPlane.ChangeAsync(Edge, revision);
        await _controlPlane.LookAtAsync(revision);
        var clock = Stopwatch.StartNew();
        var waiting = ReadAsync(revision, waitSeconds: 60);

        await _controlPlane.AcknowledgeAsync(Edge, revision);
        api.Host.Services.GetRequiredService<INudgePublisher>().Publish(new RolloutAdvanced(revision));
        await _controlPlane.LookAtAsync(revision);

        Assert.Equal(("APPLIED", true), StateOf(await waiting));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20));
    }

    private async Task<long> ARevisionAsync()
    {
        var world = await api.AWorldAsync();
        using var response = await api.Client.ApplyAsync(world.GatewayYaml(weight: "5"));
        return (long)(await response.ReadJsonAsync())["revision"]!;
    }

    private Task<JsonObject> ReadAsync(long revision, int waitSeconds = 0) =>
        api.Client.GetJsonAsync($"/v2/revisions/{revision}/rollout?waitSeconds={waitSeconds}");

    private static (string State, bool Complete) StateOf(JsonObject rollout) => (State(rollout, Edge, "a"), (bool)rollout["complete"]!);

    private static string State(JsonObject rollout, string target, string instance) =>
        (string)rollout["targets"]!.AsArray().Single(row => (string?)row!["target"] == target && (string?)row["instance"] == instance)!["state"]!;
}
