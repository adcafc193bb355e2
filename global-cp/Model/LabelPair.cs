namespace HybridMesh.GlobalControlPlane.Model;

/// <summary>One label.</summary>
internal readonly record struct LabelPair(string Key, string Value);
