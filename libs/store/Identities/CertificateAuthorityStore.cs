using HybridMesh.Store.Database;
using HybridMesh.Store.Model;
using Microsoft.EntityFrameworkCore;

namespace HybridMesh.Store.Identities;

/// <summary>
/// The built-in certificate authorities; one is active. Every method throws <see cref="StoreUnavailableException"/> when PostgreSQL
/// does not answer.
/// </summary>
public sealed class CertificateAuthorityStore
{
    private readonly StoreDatabase _database;

    internal CertificateAuthorityStore(StoreDatabase database)
    {
        _database = database;
    }

    /// <summary>The active authority; null before the first.</summary>
    public Task<CertificateAuthorityRecord?> FindActiveAsync(CancellationToken cancellationToken) =>
        _database.ReadAsync(
            (context, token) => Records(context.CertificateAuthorities.Where(row => row.IsActive)).SingleOrDefaultAsync(token),
            cancellationToken);

    /// <summary>All authorities, newest first: these are trusted.</summary>
    public Task<IReadOnlyList<CertificateAuthorityRecord>> ListAsync(CancellationToken cancellationToken) =>
        _database.ReadAsync<IReadOnlyList<CertificateAuthorityRecord>>(
            async (context, token) =>
                await Records(context.CertificateAuthorities.OrderByDescending(row => row.CreatedAt)).ToListAsync(token),
            cancellationToken);

    /// <summary>Makes this the active authority if there is none yet. Processes that race all get the winner.</summary>
    /// <returns>The active authority: this one, or the one that was first.</returns>
    public async Task<CertificateAuthorityRecord> AddFirstAsync(
        ReadOnlyMemory<byte> certificate, ReadOnlyMemory<byte> encryptedKey, CancellationToken cancellationToken)
    {
        var batch = new StatementBatch().Execute(
            """
            INSERT INTO certificate_authorities (id, certificate, encrypted_key, is_active, created_at)
            VALUES (gen_random_uuid(), $1, $2, true, clock_timestamp()) ON CONFLICT (is_active) WHERE is_active DO NOTHING
            """,
            certificate.ToArray(),
            encryptedKey.ToArray());
        await _database.WriteAsync(batch, cancellationToken);
        return (await FindActiveAsync(cancellationToken))!;
    }

    private static IQueryable<CertificateAuthorityRecord> Records(IQueryable<CertificateAuthorityRow> rows) =>
        rows.Select(row => new CertificateAuthorityRecord(row.Id, row.Certificate, row.EncryptedKey, row.CreatedAt));
}
