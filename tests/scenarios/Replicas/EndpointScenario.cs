using System.Net;
using HybridMesh.Testing.Systems.Distributed;
using HybridMesh.Testing.Time;
using HybridMesh.Testing.Traffic;
using Xunit;

namespace HybridMesh.Scenarios.Replicas;

/// <summary>An endpoint goes away in a cluster whose agent is connected to replica A; the edge, connected to replica B, has to know.</summary>
[Collection(SharedReplicas.Name)]
public sealed class EndpointScenario(SharedReplicas shared)
{
    private const int Connections = 4;
    private const int RequestsPerStep = 200;

    [Fact]
    public async Task Edge_Should_SendNothingThere_When_AnEndpointGoesAwayBehindTheOtherReplica()
    {
        var system = shared.System;
        await World.ApplyAndWaitAsync(system, World.Split(50, 50));
        var routes = await EdgeView.RoutesAsync(system);
        var load = EdgeLoad.Start(system.Edge, World.Hostname, Connections, TimeProvider.System);
        await load.MoreAsync(RequestsPerStep);

        await system.Cluster1.Service.KillAsync();
        var gone = TimeProvider.System.GetTimestamp();
        await Eventually.ValueAsync(() => EdgeView.RoutesAsync(system), now => now != routes, TimeSpan.FromSeconds(5));
        var known = TimeProvider.System.GetTimestamp();

        await load.MoreAsync(RequestsPerStep);
        var requests = await load.StopAsync();
        await ReturnAsync(system, routes);
        Assert.Empty(StaleCheck.Violations(requests, known, "cluster2"));
        Assert.True(StaleCheck.Judged(requests, known).Count() >= RequestsPerStep / 2, "too few requests were judged");

        // What it was answering breaks off. Until the agent has looked, the cluster's own gateway is asked, and can only say so.
        Assert.All(
            requests.Where(request => request.Failed && request.Started > gone),
            request => Assert.Equal(HttpStatusCode.ServiceUnavailable, request.Status));
    }

    [Fact]
    public async Task Check_Should_FindFailures_When_TheEdgeDoesNotKnow()
    {
        var system = shared.System;
        await World.ApplyAndWaitAsync(system, World.Split(50, 50));
        var routes = await EdgeView.RoutesAsync(system);
        await system.Cluster1.Agent.FreezeAsync(); // seeded fault: nobody reports it

        await system.Cluster1.Service.KillAsync();
        var known = TimeProvider.System.GetTimestamp();

        var load = EdgeLoad.Start(system.Edge, World.Hostname, Connections, TimeProvider.System);
        await load.MoreAsync(RequestsPerStep);
        var requests = await load.StopAsync();
        await ReturnAsync(system, routes);
        Assert.NotEmpty(StaleCheck.Violations(requests, known, "cluster2"));
    }

    private static async Task ReturnAsync(DistributedSystem system, string routes)
    {
        system.Cluster1.Service.Start();
        await system.Cluster1.Service.WaitUntilReadyAsync();
        system.Cluster1.Agent.Thaw();
        await Eventually.ValueAsync(() => EdgeView.RoutesAsync(system), now => now == routes);
    }
}
