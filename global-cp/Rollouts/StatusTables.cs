using HybridMesh.Nudges;
using HybridMesh.Store.Registry;
using HybridMesh.Store.Targets;

namespace HybridMesh.GlobalControlPlane.Rollouts;

/// <summary>Writes one batch, in the order that readers rely on.</summary>
internal sealed class StatusTables(TargetStore targets, RegistryStore registry, ThisReplica replica, INudgePublisher nudges)
{
    /// <summary>The newest revision that was written about.</summary>
    public long Revision { get; private set; }

    public async Task WriteAsync(PendingStatus batch, CancellationToken cancellationToken)
    {
        foreach (var peer in batch.Opened.Values)
        {
            await targets.ConnectedAsync(peer.Registration, replica.Id, peer.Connection, cancellationToken);
        }

        foreach (var peer in batch.Ended.Values)
        {
            await targets.DisconnectedAsync(peer.Key, peer.Connection, cancellationToken);
        }

        if (batch.Changed.Count > 0)
        {
            await targets.MarkChangedAsync(batch.Changed.Values, cancellationToken);
        }

        // Once a replica says that it has looked at a revision, all that the revision altered is marked.
        if (batch.Looked is { } version)
        {
            await replica.SayLookedAsync(version, cancellationToken);
            Revision = version.Revision;
        }

        // Errors first: a target that has applied a version must not look fine for a moment.
        foreach (var (key, errors) in batch.Errors)
        {
            await targets.SetErrorsAsync(key, errors, cancellationToken);
        }

        if (batch.Applied.Count > 0)
        {
            await targets.MarkAppliedAsync(batch.Applied.Values, cancellationToken);
        }

        await MarkSilentAsync(batch, cancellationToken);
    }

    private async Task MarkSilentAsync(PendingStatus batch, CancellationToken cancellationToken)
    {
        foreach (var (cluster, connection) in batch.Silent)
        {
            if (await registry.MarkSilentAsync(cluster, connection, cancellationToken))
            {
                nudges.Publish(new RegistryChanged(0));
            }
        }
    }
}
