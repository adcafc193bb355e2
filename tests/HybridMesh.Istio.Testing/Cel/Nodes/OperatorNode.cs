namespace HybridMesh.Istio.Testing.Cel.Nodes;

/// <summary>Comparisons, <c>in</c>, <c>+</c> and <c>-</c>.</summary>
internal sealed record OperatorNode(string Operator, CelNode Left, CelNode Right) : CelNode
{
    public override object? Evaluate(CelScope scope)
    {
        var (left, right) = (Left.Evaluate(scope), Right.Evaluate(scope));
        return Operator switch
        {
            "==" => CelValue.AreEqual(left, right),
            "!=" => !CelValue.AreEqual(left, right),
            "<" => CelValue.Compare(left, right) < 0,
            "<=" => CelValue.Compare(left, right) <= 0,
            ">" => CelValue.Compare(left, right) > 0,
            ">=" => CelValue.Compare(left, right) >= 0,
            "in" => IsIn(left, right),
            "+" when left is string first => first + CelValue.As<string>(right),
            "+" => CelValue.As<long>(left) + CelValue.As<long>(right),
            "-" => CelValue.As<long>(left) - CelValue.As<long>(right),
            _ => throw new NotSupportedException($"CEL operator {Operator}"),
        };
    }

    private static bool IsIn(object? item, object? container) => container switch
    {
        List<object?> list => list.Exists(other => CelValue.AreEqual(item, other)),
        Dictionary<string, object?> map => item is string key && map.ContainsKey(key),
        _ => throw new CelException("no such overload: in"),
    };
}
