using HybridMesh.Discovery;
using HybridMesh.GlobalControlPlane.Following;
using HybridMesh.Store;
using HybridMesh.Store.Registry;
using HybridMesh.Store.Revisions;

namespace HybridMesh.GlobalControlPlane.Distribution;

/// <summary>
/// Lets a peer in unless this replica would turn it back: what the peer has applied must be in the model, or in no history that the
/// database knows any more.
/// </summary>
internal sealed class TargetAdmissions(
    NewestModel newest, MeshInbox inbox, TargetFeeds feeds, RevisionLog log, RegistryStore registry) : ITargetSource
{
    public async ValueTask<TargetAdmission> OpenAsync(DiscoveryPeer peer, ModelVersion? applied, CancellationToken cancellationToken)
    {
        var meshPeer = (MeshPeer)peer;
        if (newest.Current is not { } current)
        {
            return TargetAdmission.Behind("the revision log has not been read yet");
        }

        if (applied is { } version && await IsBehindAsync(current, version, cancellationToken))
        {
            inbox.LookAgain();
            return TargetAdmission.Behind($"this replica is at {current.Version.ToModelVersion()}, the peer at {version}");
        }

        if (meshPeer.Workload is { } workload)
        {
            inbox.Join(workload);
        }

        return TargetAdmission.Admitted(feeds.Open(meshPeer));
    }

    private async ValueTask<bool> IsBehindAsync(ModelState current, ModelVersion applied, CancellationToken cancellationToken)
    {
        try
        {
            if (applied.Revision > current.Version.Revision)
            {
                return await log.ContainsAsync(new Cursor(applied.Revision, applied.Hash), cancellationToken);
            }

            // A registry version is from a lost history when ours is the newest there is.
            return applied.RegistryVersion > current.Version.RegistryVersion
                && await registry.ReadChangesAsync(current.Registry, cancellationToken) is not RegistryFeed.UpToDate;
        }
        catch (StoreUnavailableException)
        {
            return true; // it cannot be known now, and the peer has its last good configuration
        }
    }
}
