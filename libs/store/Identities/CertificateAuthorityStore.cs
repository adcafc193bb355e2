using HybridMesh.Identity;
using HybridMesh.Store.Database;
using Microsoft.EntityFrameworkCore;

namespace HybridMesh.Store.Identities;

/// <summary>
/// The mesh's certificate authority. Every method throws <see cref="StoreUnavailableException"/> when PostgreSQL does not answer.
/// </summary>
internal sealed class CertificateAuthorityStore(StoreDatabase database) : ICertificateAuthorityStore
{
    public Task<StoredCertificateAuthority?> FindAsync(CancellationToken cancellationToken) =>
        database.ReadAsync(
            (context, token) => context.CertificateAuthorities
                .Where(row => row.IsActive)
                .Select(row => new StoredCertificateAuthority(row.Certificate, row.EncryptedKey))
                .SingleOrDefaultAsync(token),
            cancellationToken);

    public async Task<StoredCertificateAuthority> InsertIfAbsentAsync(
        StoredCertificateAuthority authority, CancellationToken cancellationToken)
    {
        var batch = new StatementBatch().Execute(
            """
            INSERT INTO certificate_authorities (id, certificate, encrypted_key, is_active, created_at)
            VALUES (gen_random_uuid(), $1, $2, true, clock_timestamp()) ON CONFLICT (is_active) WHERE is_active DO NOTHING
            """,
            authority.Certificate,
            authority.EncryptedKey);
        await database.WriteAsync(batch, cancellationToken);
        return (await FindAsync(cancellationToken))!;
    }
}
