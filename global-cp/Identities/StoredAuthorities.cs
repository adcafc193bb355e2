using HybridMesh.Identity;
using HybridMesh.Store.Identities;

namespace HybridMesh.GlobalControlPlane.Identities;

/// <summary>The certificate authority in the store.</summary>
internal sealed class StoredAuthorities(CertificateAuthorityStore store) : ICertificateAuthorityStore
{
    public async Task<StoredCertificateAuthority?> FindAsync(CancellationToken cancellationToken) =>
        await store.FindActiveAsync(cancellationToken) is { } record ? Convert(record) : null;

    public async Task<StoredCertificateAuthority> InsertIfAbsentAsync(
        StoredCertificateAuthority authority, CancellationToken cancellationToken) =>
        Convert(await store.AddFirstAsync(authority.Certificate, authority.EncryptedKey, cancellationToken));

    private static StoredCertificateAuthority Convert(CertificateAuthorityRecord record) =>
        new(record.Certificate.ToArray(), record.EncryptedKey.ToArray());
}
