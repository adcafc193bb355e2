namespace HybridMesh.Istio.Testing.Cel;

/// <summary>A value of type duration.</summary>
internal readonly record struct CelDuration(decimal Nanoseconds);
