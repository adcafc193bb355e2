namespace HybridMesh.Identity;

/// <summary>What the state folder keeps: one file, so that key, certificate and roots always belong together.</summary>
/// <param name="Version">Format of the file.</param>
/// <param name="PrivateKey">PKCS#8.</param>
/// <param name="Chain">Leaf first, DER.</param>
/// <param name="TrustBundle">Roots, DER.</param>
internal sealed record CredentialFile(int Version, byte[] PrivateKey, IReadOnlyList<byte[]> Chain, IReadOnlyList<byte[]> TrustBundle)
{
    public const int CurrentVersion = 1;

    // The generated text would hold nothing useful, and a record must never print its key.
    public override string ToString() => nameof(CredentialFile);
}
