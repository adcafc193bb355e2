namespace HybridMesh.Istio.Testing.Cel.Nodes;

/// <summary><c>has(a.b)</c>.</summary>
internal sealed record HasNode(SelectNode Field) : CelNode
{
    public override object? Evaluate(CelScope scope) => Field.IsSet(scope);
}
