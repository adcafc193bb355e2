namespace HybridMesh.Istio.Testing.Cel;

internal enum CelTokenKind
{
    Name,
    Number,
    Text,
    Operator,
    End,
}
