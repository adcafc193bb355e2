namespace HybridMesh.Identity;

/// <summary>A certificate authority as the database keeps it.</summary>
/// <param name="Certificate">The root certificate, DER.</param>
/// <param name="EncryptedKey">The private key (PKCS#8), encrypted by the key-encryption key. Useless without it, still not for logs.</param>
public sealed record StoredCertificateAuthority(byte[] Certificate, byte[] EncryptedKey);
