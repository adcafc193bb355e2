using HybridMesh.GlobalControlPlane.Distribution;
using HybridMesh.GlobalControlPlane.Following;
using HybridMesh.Identity;
using HybridMesh.Nudges;
using HybridMesh.Store.Targets;

namespace HybridMesh.GlobalControlPlane.Identities;

/// <summary>Makes a target known, here and at every replica, as soon as its first instance has a certificate.</summary>
internal sealed class EnrolledTargets(TargetStore targets, MeshInbox inbox, INudgePublisher nudges) : IEnrollmentObserver
{
    public async Task EnrolledAsync(PeerIdentity identity, CancellationToken cancellationToken)
    {
        await targets.EnsureAsync(MeshPeer.RegistrationOf(identity), cancellationToken);
        if (MeshPeer.WorkloadOf(identity) is { } workload)
        {
            inbox.Join(workload);
            nudges.Publish(new RegistryChanged(0));
        }
    }
}
