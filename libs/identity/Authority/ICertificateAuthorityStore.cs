namespace HybridMesh.Identity;

/// <summary>Where the authority is kept; implemented by whoever has a database.</summary>
public interface ICertificateAuthorityStore
{
    /// <summary>The active authority; null when there is none yet.</summary>
    Task<StoredCertificateAuthority?> FindAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Inserts the authority unless there is one, and answers with the one that is stored then. Of several replicas that start at
    /// the same time one wins, and all get the winner's.
    /// </summary>
    Task<StoredCertificateAuthority> InsertIfAbsentAsync(StoredCertificateAuthority authority, CancellationToken cancellationToken);
}
