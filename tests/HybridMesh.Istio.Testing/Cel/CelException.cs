namespace HybridMesh.Istio.Testing.Cel;

/// <summary>
/// A rule that has no value for this object, such as one that reads an absent field. The API server then refuses the object.
/// </summary>
internal sealed class CelException(string message) : Exception(message);
