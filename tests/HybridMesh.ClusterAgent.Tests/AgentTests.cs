using HybridMesh.ClusterAgent.Tests.Support;
using HybridMesh.Discovery;
using HybridMesh.Testing.Time;

namespace HybridMesh.ClusterAgent.Tests;

/// <summary>The whole agent against a control plane on real sockets with mutual TLS.</summary>
public sealed class AgentTests : IDisposable
{
    private readonly OpenPort _first = new();
    private readonly OpenPort _second = new();
    private readonly OpenPort _gateway = new();

    private string Cluster => $$"""
        locality: { region: local, zone: z1 }
        services:
          - name: servicea
            namespace: demo
            ports: [{ number: 80, name: http, protocol: http }]
            endpoints: [{ address: 127.0.0.1, port: {{_first.Port}} }, { address: 127.0.0.1, port: {{_second.Port}} }]
        gateways:
          - namespace: demo
            labels: { app: ingress }
            meshEndpoints: [{ address: 127.0.0.1, port: {{_gateway.Port}} }]

        """;

    public void Dispose()
    {
        _first.Dispose();
        _second.Dispose();
        _gateway.Dispose();
    }

    [Fact]
    public async Task Agent_Should_JoinAndReport_When_ItStartsForTheFirstTime()
    {
        await using var world = await AgentWorld.StartAsync(Cluster);
        await using var agent = await world.StartAgentAsync();

        await Eventually.TrueAsync(() => world.ControlPlane.ReadyOf("servicea") == 2);

        var report = world.ControlPlane.Reports.Last();
        Assert.Equal("a1", report.Instance);
        Assert.Equal(("standalone", "demo"), (report.Inventory.Platform, report.Inventory.Namespaces.Single()));
        Assert.True(report.Inventory.Gateways.Single().Ready);
        await Eventually.TrueAsync(() => world.ControlPlane.Peers.Any(peer => peer.Target == "clusters/cluster1/agent"));
        Assert.True((await agent.ReadyAsync()).IsReady);
    }

    [Fact]
    public async Task Agent_Should_ReportTheLoss_When_EndpointsGoAway()
    {
        await using var world = await AgentWorld.StartAsync(Cluster);
        await using var agent = await world.StartAgentAsync();
        await Eventually.TrueAsync(() => world.ControlPlane.ReadyOf("servicea") == 2);

        _first.Close();
        await Eventually.TrueAsync(() => world.ControlPlane.ReadyOf("servicea") == 1);
        _second.Close();
        await Eventually.TrueAsync(() => world.ControlPlane.ReadyOf("servicea") == 0);

        _first.OpenAgain();
        await Eventually.TrueAsync(() => world.ControlPlane.ReadyOf("servicea") == 1);
    }

    [Fact]
    public async Task Agent_Should_KeepTheGatewaysAddress_When_TheGatewayIsDown()
    {
        await using var world = await AgentWorld.StartAsync(Cluster);
        await using var agent = await world.StartAgentAsync();
        await Eventually.TrueAsync(() => world.ControlPlane.Newest?.Gateways.Single().Ready == true);

        _gateway.Close();
        await Eventually.TrueAsync(() => world.ControlPlane.Newest?.Gateways.Single().Ready == false);

        Assert.Equal((uint)_gateway.Port, world.ControlPlane.Newest!.Gateways.Single().MeshEndpoints.Single().Port);
    }

    [Fact]
    public async Task Agent_Should_GoOnAndReportLater_When_TheControlPlaneIsAway()
    {
        await using var world = await AgentWorld.StartAsync(Cluster);
        await using var agent = await world.StartAgentAsync();
        await Eventually.TrueAsync(() => world.ControlPlane.ReadyOf("servicea") == 2);
        var bring = await world.StopControlPlaneAsync();

        _first.Close();
        var away = await agent.ReadyAsync();
        await bring();

        await Eventually.TrueAsync(() => world.ControlPlane.ReadyOf("servicea") == 1);
        Assert.True(away.IsReady);
    }

    [Fact]
    public async Task Agent_Should_KeepTheLastGoodFile_When_AnEditIsBad()
    {
        await using var world = await AgentWorld.StartAsync(Cluster);
        await using var agent = await world.StartAgentAsync();
        await Eventually.TrueAsync(() => world.ControlPlane.ReadyOf("servicea") == 2);

        await File.WriteAllTextAsync(world.ClusterFile, Cluster.Replace("services:", "servces:", StringComparison.Ordinal));
        var notReady = await Eventually.ValueAsync(agent.ReadyAsync, answer => !answer.IsReady);
        _second.Close();
        await Eventually.TrueAsync(() => world.ControlPlane.ReadyOf("servicea") == 1);

        Assert.Contains("servces: unknown field", notReady.Text);
        await File.WriteAllTextAsync(world.ClusterFile, Cluster.Replace("name: servicea", "name: serviceb", StringComparison.Ordinal));
        await Eventually.TrueAsync(() => world.ControlPlane.ReadyOf("serviceb") == 1);
        await Eventually.ValueAsync(agent.ReadyAsync, answer => answer.IsReady);
    }

    [Theory]
    [InlineData("")]
    [InlineData("# nothing yet\n")]
    public async Task Agent_Should_ReportNothing_When_TheFileIsEmpty(string text)
    {
        await using var world = await AgentWorld.StartAsync(text);
        await using var agent = await world.StartAgentAsync();
        await Eventually.TrueAsync(() => !world.ControlPlane.Peers.IsEmpty);

        Assert.False((await agent.ReadyAsync()).IsReady);
        await File.WriteAllTextAsync(world.ClusterFile, "services: []\n");
        await Eventually.TrueAsync(() => !world.ControlPlane.Reports.IsEmpty);

        Assert.Equal(1, world.ControlPlane.Reports.First().Sequence);
    }

    [Fact]
    public async Task Agent_Should_ResumeWithAHigherEpochAndItsState_When_ItStartsAgain()
    {
        await using var world = await AgentWorld.StartAsync(Cluster);
        var reached = new ModelVersion(7, "ab12", 3);
        world.ControlPlane.Feed.Publish(TargetSnapshot.Create(reached, []));
        await using (await world.StartAgentAsync())
        {
            await Eventually.TrueAsync(() => world.ControlPlane.Applied.Contains(reached));
            await Eventually.TrueAsync(() => world.ControlPlane.ReadyOf("servicea") == 2);
        }

        var before = world.ControlPlane.Reports.Last().SessionEpoch;
        await File.WriteAllTextAsync(Path.Combine(world.StateFolder, "session-epoch"), $"{before + 10_000_000}");
        File.Delete(Path.Combine(world.Folder, "token"));
        await using var again = await world.StartAgentAsync();
        await Eventually.TrueAsync(() => world.ControlPlane.Reports.Last().SessionEpoch > before);

        Assert.Equal(before + 10_000_001, world.ControlPlane.Reports.Last().SessionEpoch);
        Assert.Equal([null, reached], world.ControlPlane.AppliedAtConnect);
    }

    [Fact]
    public async Task Agent_Should_AcknowledgeManifests_When_TheControlPlaneSendsSome()
    {
        await using var world = await AgentWorld.StartAsync(Cluster);
        await using var agent = await world.StartAgentAsync();
        var key = new ResourceKey(TypeUrls.KubernetesManifest, "v1/ConfigMap/demo/x");
        var version = new ModelVersion(8, "cd34", 1);

        world.ControlPlane.Feed.Publish(TargetSnapshot.Create(
            version, [KeyValuePair.Create(key, VersionedResource.From(new Google.Protobuf.WellKnownTypes.StringValue { Value = "x" }))]));

        await Eventually.TrueAsync(() => world.ControlPlane.Applied.Contains(version));
        Assert.Contains("v1/ConfigMap/demo/x", await File.ReadAllTextAsync(Path.Combine(world.StateFolder, "applied-manifests.json")));
    }
}
