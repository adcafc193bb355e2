namespace HybridMesh.Store.Model;

internal sealed class CertificateAuthorityRow
{
    public Guid Id { get; init; }

    public required byte[] Certificate { get; init; }

    public required byte[] EncryptedKey { get; init; }

    public bool IsActive { get; init; }

    public DateTimeOffset CreatedAt { get; init; }
}
