namespace HybridMesh.Istio.Testing.Cel.Nodes;

internal sealed record ListNode(IReadOnlyList<CelNode> Items) : CelNode
{
    public override object? Evaluate(CelScope scope) => Items.Select(item => item.Evaluate(scope)).ToList();
}
