namespace HybridMesh.Identity;

/// <summary>What kind of peer this process is; a certificate of another kind is not used.</summary>
/// <param name="Role"><see cref="PeerRole.Agent"/> or <see cref="PeerRole.Gateway"/>.</param>
public sealed record PeerCredentialsRole(PeerRole Role);
