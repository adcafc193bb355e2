namespace HybridMesh.GlobalControlPlane.Model;

/// <summary>Half a SHA-256 of a value: two equal fingerprints mean equal values.</summary>
internal readonly record struct Fingerprint(ulong High, ulong Low);
