namespace HybridMesh.Istio.Testing.Cel.Nodes;

internal sealed record NotNode(CelNode Operand) : CelNode
{
    public override object? Evaluate(CelScope scope) => !Operand.EvaluateBool(scope);
}
