using HybridMesh.Testing.Systems;
using HybridMesh.Testing.Traffic;
using Xunit;

namespace HybridMesh.Scenarios.Edits;

/// <summary>Edits in a row while connections keep requesting: no request fails, none is answered by a configuration that was replaced.</summary>
[Collection(SharedSystem.Name)]
public sealed class EditsScenario(SharedSystem shared)
{
    private const int Connections = 32;
    private const int RequestsBetweenEdits = 20;

    [Fact]
    public async Task Requests_Should_NeitherFailNorBeStale_When_200EditsAlternate()
    {
        var (edits, requests) = await RunAsync(200, World.ApplyAndWaitAsync);

        Assert.Empty(EditsCheck.Violations(edits, requests));
        Assert.True(EditsCheck.Judged(edits, requests) > 1_000, "too few requests were judged");
    }

    [Fact]
    public async Task Check_Should_FindStaleAnswers_When_TheEdgeHasNotSwapped()
    {
        // Seeded fault: edits that are checked and answered, and never reach the edge.
        var (edits, requests) = await RunAsync(10, (system, documents) => World.ApplyAsync(system, documents, dryRun: true));

        Assert.NotEmpty(EditsCheck.Violations(edits, requests));
    }

    [Fact]
    public async Task Check_Should_FindFailures_When_TheEdgeDropsRequests()
    {
        var system = shared.System;
        await World.ApplyAndWaitAsync(system, World.AllTo("cluster1"));
        var load = EdgeLoad.Start(system.Edge, World.Hostname, Connections, TimeProvider.System);

        await system.KillAsync("edge"); // seeded fault: a swap that restarts the listener
        await system.WaitUntilHealthyAsync();

        Assert.NotEmpty(EditsCheck.Violations([], await load.StopAsync()));
    }

    private async Task<(IReadOnlyList<Edit> Edits, IReadOnlyList<EdgeRequest> Requests)> RunAsync(
        int count, Func<EmbeddedSystem, string, Task> editAsync)
    {
        var system = shared.System;
        await World.ApplyAndWaitAsync(system, World.AllTo("cluster1"));
        var load = EdgeLoad.Start(system.Edge, World.Hostname, Connections, TimeProvider.System);
        var edits = new List<Edit>();
        for (var i = 0; i < count; i++)
        {
            var cluster = i % 2 == 0 ? "cluster2" : "cluster1";
            var sent = TimeProvider.System.GetTimestamp();
            await editAsync(system, World.AllTo(cluster));
            edits.Add(new Edit(sent, TimeProvider.System.GetTimestamp(), cluster));
            await load.MoreAsync(RequestsBetweenEdits);
        }

        return (edits, await load.StopAsync());
    }
}
