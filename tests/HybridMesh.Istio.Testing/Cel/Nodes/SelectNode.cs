namespace HybridMesh.Istio.Testing.Cel.Nodes;

/// <summary><c>a.b</c>; a field that is absent has no value.</summary>
internal sealed record SelectNode(CelNode Target, string Field) : CelNode
{
    public override object? Evaluate(CelScope scope) =>
        Map(scope).TryGetValue(Field, out var value) ? value : throw new CelException($"no such key: {Field}");

    /// <summary><c>has(a.b)</c>.</summary>
    public bool IsSet(CelScope scope) => Map(scope).GetValueOrDefault(Field) is not null;

    private Dictionary<string, object?> Map(CelScope scope) => CelValue.As<Dictionary<string, object?>>(Target.Evaluate(scope));
}
