using System.Text.Json;
using HybridMesh.Scenarios.Split;
using HybridMesh.Testing.Systems;
using HybridMesh.Testing.Time;
using HybridMesh.Testing.Traffic;
using Xunit;

namespace HybridMesh.Scenarios.Restores;

/// <summary>
/// The database is put back to an older copy while everything else runs. What was written since is gone; what is so, such as which
/// endpoints a cluster has, is so still. The edge serves on, nobody is restarted, and the next edit is live.
/// </summary>
[Collection(SharedSystem.Name)]
public sealed class RestoreScenario(SharedSystem shared)
{
    private const int RequestsPerStep = 100;

    [Fact]
    public async Task Mesh_Should_TakeTheOlderTruthAndNoOlderReport_When_TheDatabaseIsPutBack()
    {
        var system = shared.System;
        await World.ApplyAndWaitAsync(system, World.Split(60, 40));
        await World.ApplyAndWaitAsync(system, World.Split(50, 50));
        var older = await World.HeadAsync(system);
        var edge = await system.AddressAsync("edge", "admin");
        var database = await DatabaseFolder.FindAsync(system);
        await database.BackUpAsync();

        using var endpoint = new ClusterEndpoint(system, "cluster1");
        endpoint.Withdraw(); // reported after the copy was made: the agent is ahead of it
        await AllAnsweredByAsync(system, "cluster2");
        await World.ApplyAndWaitAsync(system, World.Split(0, 100)); // so is the edge, by this revision
        var running = await MustNotRestartAsync(system);
        var load = EdgeLoad.Start(system.Edge, World.Hostname, connections: 4, TimeProvider.System);
        await database.RestoreAsync();
        await Eventually.ValueAsync(() => AppliedAsync(edge), version => version.StartsWith($"{older}@", StringComparison.Ordinal));
        await load.MoreAsync(RequestsPerStep);

        Assert.Empty(RestoreCheck.Violations(await load.StopAsync(), "cluster2"));
        Assert.Equal(older, await World.HeadAsync(system));
        endpoint.Declare(); // the agent is heard, and the split is that of the copy
        await Eventually.ValueAsync(() => World.SendAsync(system, 200), requests => SplitCheck.Violations(requests, share: 50).Count == 0);
        await World.ApplyAndWaitAsync(system, World.AllTo("cluster1")); // has the number of the lost revision
        Assert.Empty(RestoreCheck.Violations(await World.SendAsync(system, RequestsPerStep), "cluster1"));
        Assert.Equal(running, await MustNotRestartAsync(system));
    }

    [Fact]
    public async Task Check_Should_FindFailures_When_AnOlderReportIsBelieved()
    {
        var system = shared.System;
        await World.ApplyAndWaitAsync(system, World.Split(50, 50));
        using var endpoint = new ClusterEndpoint(system, "cluster1");
        await system.SignalAsync("cluster1-agent", "STOP"); // seeded fault: what the mesh knows of the cluster is of earlier

        endpoint.Withdraw();
        await Eventually.ValueAsync(() => World.SendAsync(system, 20), requests => requests.Any(request => request.Failed));

        var violations = RestoreCheck.Violations(await World.SendAsync(system, RequestsPerStep), "cluster2");
        endpoint.Declare();
        await system.SignalAsync("cluster1-agent", "CONT");
        Assert.NotEmpty(violations);
        await Eventually.ValueAsync(() => World.SendAsync(system, 200), requests => SplitCheck.Violations(requests, share: 50).Count == 0);
    }

    private static async Task AllAnsweredByAsync(EmbeddedSystem system, string cluster) => await Eventually.ValueAsync(
        () => World.SendAsync(system, RequestsPerStep), requests => RestoreCheck.Violations(requests, cluster).Count == 0);

    // The model version that the edge has in effect, by its own word: revision@hash+registry.
    private static async Task<string> AppliedAsync(Uri edgeAdmin)
    {
        using var http = new HttpClient();
        using var configuration = JsonDocument.Parse(await http.GetStringAsync(new Uri(edgeAdmin, "/config")));
        return configuration.RootElement.GetProperty("modelVersion").GetString()!;
    }

    private static async Task<int[]> MustNotRestartAsync(EmbeddedSystem system)
    {
        var pids = await system.PidsAsync();
        return [.. pids.Where(process => process.Key is not "postgres").Select(process => process.Value).Order()];
    }
}
