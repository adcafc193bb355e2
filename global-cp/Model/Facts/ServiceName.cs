namespace HybridMesh.GlobalControlPlane.Model.Facts;

/// <summary>A service of a cluster as a route names it.</summary>
internal readonly record struct ServiceName(string Namespace, string Host);
