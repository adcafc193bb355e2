namespace HybridMesh.Istio.Testing.Cel.Nodes;

/// <summary><c>a ? b : c</c>.</summary>
internal sealed record ConditionNode(CelNode Test, CelNode Then, CelNode Else) : CelNode
{
    public override object? Evaluate(CelScope scope) => (Test.EvaluateBool(scope) ? Then : Else).Evaluate(scope);
}
