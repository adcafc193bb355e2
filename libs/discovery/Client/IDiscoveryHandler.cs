namespace HybridMesh.Discovery;

/// <summary>Makes updates true. Called one at a time, in order.</summary>
public interface IDiscoveryHandler
{
    /// <summary>What is there already; asked once, before the first connection.</summary>
    ValueTask<DiscoveryState> LoadAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Applies an update as one swap and returns when it is in effect: the acknowledgement goes out then. A resource that is wrong is
    /// refused alone, all others take effect. An exception means "not now": the stream is closed and the update comes again later.
    /// </summary>
    /// <returns>What was refused; empty when nothing was.</returns>
    ValueTask<IReadOnlyList<ResourceRefusal>> ApplyAsync(DiscoveryUpdate update, CancellationToken cancellationToken);
}
