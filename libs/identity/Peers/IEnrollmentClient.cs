namespace HybridMesh.Identity;

/// <summary>The peer's way to the control plane's enrollment service.</summary>
public interface IEnrollmentClient
{
    /// <summary>The first certificate. The server is pinned by the fingerprint in the token before the token is sent.</summary>
    /// <exception cref="IdentityException">The server is not the one the token pins, or it refused.</exception>
    /// <exception cref="IOException">No control plane can be reached now.</exception>
    Task<IssuedCertificate> JoinAsync(JoinToken token, byte[] csr, string instance, PeerRole role, CancellationToken cancellationToken);

    /// <summary>A later certificate, over mTLS with the present one.</summary>
    /// <exception cref="IdentityException">The server refused.</exception>
    /// <exception cref="IOException">No control plane can be reached now.</exception>
    Task<IssuedCertificate> RenewAsync(MeshCredential current, byte[] csr, CancellationToken cancellationToken);
}
