namespace HybridMesh.Identity;

/// <summary>A certificate fresh from the authority.</summary>
/// <param name="Chain">Leaf first, DER; without the root.</param>
/// <param name="TrustBundle">The roots to trust, DER.</param>
public sealed record IssuedCertificate(IReadOnlyList<byte[]> Chain, IReadOnlyList<byte[]> TrustBundle);
