using System.Text.Json;
using HybridMesh.Testing.Systems.Distributed;
using HybridMesh.Testing.Time;
using HybridMesh.Testing.Traffic;

namespace HybridMesh.Scenarios.Replicas;

/// <summary>What the edge itself says of its configuration and of its control plane.</summary>
internal static class EdgeView
{
    /// <summary>Moves the edge to a replica and waits until that one serves it.</summary>
    public static async Task ConnectToAsync(DistributedSystem system, SystemProcess replica)
    {
        var before = await StreamAsync(system);
        system.RouteEdgeTo(replica);
        await ReconnectedAsync(system, since: before);
    }

    /// <summary>Waits until the edge has another stream than the one of an earlier look.</summary>
    public static Task ReconnectedAsync(DistributedSystem system, JsonElement since) => Eventually.ValueAsync(
        () => StreamAsync(system),
        stream => stream.GetProperty("isConnected").GetBoolean()
            && stream.GetProperty("since").GetString() != since.GetProperty("since").GetString());

    /// <summary>How the edge stands with the control plane.</summary>
    public static async Task<JsonElement> StreamAsync(DistributedSystem system) =>
        (await GetAsync(system, "/health")).GetProperty("controlPlane");

    /// <summary>Which routes the edge has in effect, by their content.</summary>
    public static async Task<string> RoutesAsync(DistributedSystem system) => string.Join(
        ' ',
        (await GetAsync(system, "/config")).GetProperty("resources").EnumerateArray()
            .Where(resource => resource.GetProperty("typeUrl").GetString()!.EndsWith("GatewayRoute", StringComparison.Ordinal))
            .Select(resource => resource.GetProperty("version").GetString()));

    /// <summary>Waits until the edge sends requests to a cluster.</summary>
    public static async Task AnswersAsync(DistributedSystem system, string cluster, TimeSpan? within = null)
    {
        using var client = new EdgeClient(system.Edge, World.Hostname, TimeProvider.System);
        await Eventually.ValueAsync(
            () => client.SendAsync(CancellationToken.None), answer => answer.Cluster == cluster, within, $"the edge's requests go to {cluster}");
    }

    private static async Task<JsonElement> GetAsync(DistributedSystem system, string path) =>
        JsonSerializer.Deserialize<JsonElement>(await system.EdgeGateway.GetAsync("admin", path));
}
