namespace HybridMesh.Identity;

/// <summary>The peer's way to the control plane's enrollment service.</summary>
public interface IEnrollmentClient
{
    /// <summary>Asks for the first certificate. The server is pinned by the fingerprint in the token before the token is sent.</summary>
    Task<EnrollmentAnswer> JoinAsync(JoinToken token, byte[] csr, string instance, PeerRole role, CancellationToken cancellationToken);

    /// <summary>Asks for a later certificate, over mTLS with the present one.</summary>
    Task<EnrollmentAnswer> RenewAsync(MeshCredential current, byte[] csr, CancellationToken cancellationToken);
}
