using HybridMesh.ClusterAgent.Inventory;
using HybridMesh.ClusterAgent.Platforms;
using HybridMesh.Hosting.Health;

namespace HybridMesh.ClusterAgent.Hosting;

/// <summary>
/// Ready once the cluster has been looked at; unready again while what it declares cannot be understood, though the last good stays in use.
/// </summary>
internal sealed class InventoryReadiness(InventoryReports reports, IPlatform platform) : IReadinessCheck
{
    public string Name => "inventory";

    public ValueTask<string?> CheckAsync(CancellationToken cancellationToken) =>
        ValueTask.FromResult(platform.Problem ?? (reports.Newest is null ? "the cluster has not been looked at yet" : null));
}
