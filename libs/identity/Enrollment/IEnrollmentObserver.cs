namespace HybridMesh.Identity;

/// <summary>Told of every peer that joins or renews, before it gets its certificate. Optional.</summary>
public interface IEnrollmentObserver
{
    /// <summary>A peer of this identity is about to get a certificate. What is thrown here is logged and does not stop it.</summary>
    Task EnrolledAsync(PeerIdentity identity, CancellationToken cancellationToken);
}
