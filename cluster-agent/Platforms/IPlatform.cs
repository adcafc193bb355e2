using HybridMesh.Discovery;
using HybridMesh.Discovery.Wire;

namespace HybridMesh.ClusterAgent.Platforms;

/// <summary>What a cluster runs on. Everything else in the agent is the same for all platforms, and knows manifests and inventories only.</summary>
internal interface IPlatform
{
    /// <summary>As it is reported: <c>standalone</c>, <c>kubernetes</c>.</summary>
    string Name { get; }

    /// <summary>Why the cluster cannot be understood as it is now; null when it can. For readiness and people.</summary>
    string? Problem { get; }

    /// <summary>
    /// Yields the whole inventory whenever it is another, the first as soon as the cluster has been looked at. Never an emptier one because
    /// something could not be read. Platform and agent version are filled in by the caller.
    /// </summary>
    IAsyncEnumerable<ClusterInventory> WatchInventoryAsync(CancellationToken cancellationToken);

    /// <summary>Makes an update true and returns then. What is wrong is refused alone; an exception means "not now".</summary>
    ValueTask<IReadOnlyList<ResourceRefusal>> ApplyAsync(DiscoveryUpdate update, CancellationToken cancellationToken);
}
