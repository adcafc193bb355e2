namespace HybridMesh.Istio.Testing.Cel.Nodes;

internal sealed record LiteralNode(object? Value) : CelNode
{
    public override object? Evaluate(CelScope scope) => Value;
}
