namespace HybridMesh.Store.Identities;

/// <summary>A certificate authority as stored.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Certificate">The root certificate, DER.</param>
/// <param name="EncryptedKey">The private key, sealed with a key that is not in the database.</param>
/// <param name="CreatedAt">The database's time of creation.</param>
public sealed record CertificateAuthorityRecord(
    Guid Id, ReadOnlyMemory<byte> Certificate, ReadOnlyMemory<byte> EncryptedKey, DateTimeOffset CreatedAt);
