namespace HybridMesh.Istio.Testing.Cel.Nodes;

/// <summary>A function: <c>size(x)</c> and <c>x.size()</c> are the same.</summary>
internal sealed record CallNode(string Function, IReadOnlyList<CelNode> Arguments) : CelNode
{
    public override object? Evaluate(CelScope scope) =>
        CelFunctions.Call(Function, [.. Arguments.Select(argument => argument.Evaluate(scope))]);
}
