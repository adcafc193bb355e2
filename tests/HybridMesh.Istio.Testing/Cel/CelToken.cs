namespace HybridMesh.Istio.Testing.Cel;

/// <param name="Kind">What it is.</param>
/// <param name="Text">The name, number or operator as written; the value of a text.</param>
internal readonly record struct CelToken(CelTokenKind Kind, string Text);
