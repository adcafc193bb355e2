namespace HybridMesh.Istio.Testing.Cel.Nodes;

internal sealed record NameNode(string Name) : CelNode
{
    public override object? Evaluate(CelScope scope) => scope.Find(Name);
}
