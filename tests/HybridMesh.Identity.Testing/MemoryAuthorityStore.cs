namespace HybridMesh.Identity.Testing;

/// <summary>The authority in memory; the first insert wins, as in the database.</summary>
public sealed class MemoryAuthorityStore : ICertificateAuthorityStore
{
    private StoredCertificateAuthority? _stored;

    public StoredCertificateAuthority? Stored
    {
        get => _stored;
        set => _stored = value;
    }

    public Task<StoredCertificateAuthority?> FindAsync(CancellationToken cancellationToken) => Task.FromResult(_stored);

    public Task<StoredCertificateAuthority> InsertIfAbsentAsync(StoredCertificateAuthority authority, CancellationToken cancellationToken) =>
        Task.FromResult(Interlocked.CompareExchange(ref _stored, authority, null) ?? authority);
}
