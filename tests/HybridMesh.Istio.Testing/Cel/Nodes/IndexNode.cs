namespace HybridMesh.Istio.Testing.Cel.Nodes;

/// <summary><c>a[0]</c> or <c>a["key"]</c>.</summary>
internal sealed record IndexNode(CelNode Target, CelNode Key) : CelNode
{
    public override object? Evaluate(CelScope scope) => (Target.Evaluate(scope), Key.Evaluate(scope)) switch
    {
        (List<object?> list, long index) when index >= 0 && index < list.Count => list[(int)index],
        (Dictionary<string, object?> map, string key) when map.TryGetValue(key, out var value) => value,
        var (_, key) => throw new CelException($"no such key: {key}"),
    };
}
