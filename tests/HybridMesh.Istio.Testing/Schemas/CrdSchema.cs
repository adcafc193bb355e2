namespace HybridMesh.Istio.Testing.Schemas;

/// <summary>One served version of one kind.</summary>
internal sealed record CrdSchema(string Group, string Version, string Kind, bool IsNamespaced, Schema Root);
