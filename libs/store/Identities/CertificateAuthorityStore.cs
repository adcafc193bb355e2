namespace HybridMesh.Store.Identities;

/// <summary>The built-in certificate authorities; one is active.</summary>
public sealed class CertificateAuthorityStore
{
    internal CertificateAuthorityStore()
    {
    }

    /// <summary>The active authority; null before the first.</summary>
    public Task<CertificateAuthorityRecord?> FindActiveAsync(CancellationToken cancellationToken) =>
        throw new NotImplementedException();

    /// <summary>All authorities, newest first: these are trusted.</summary>
    public Task<IReadOnlyList<CertificateAuthorityRecord>> ListAsync(CancellationToken cancellationToken) =>
        throw new NotImplementedException();

    /// <summary>Makes this the active authority if there is none yet. Processes that race all get the winner.</summary>
    /// <returns>The active authority: this one, or the one that was first.</returns>
    public Task<CertificateAuthorityRecord> AddFirstAsync(
        ReadOnlyMemory<byte> certificate, ReadOnlyMemory<byte> encryptedKey, CancellationToken cancellationToken) =>
        throw new NotImplementedException();
}
