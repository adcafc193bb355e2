namespace HybridMesh.Istio.Testing.Cel.Nodes;

/// <summary><c>list.all(x, test)</c> and its like; over a map, x is each key.</summary>
internal sealed record MacroNode(string Macro, CelNode Target, string Variable, CelNode Body) : CelNode
{
    public static IReadOnlyList<string> Known { get; } = ["all", "exists", "exists_one", "filter", "map"];

    public override object? Evaluate(CelScope scope)
    {
        var items = Target.Evaluate(scope) switch
        {
            List<object?> list => list,
            Dictionary<string, object?> map => [.. map.Keys],
            _ => throw new CelException($"no such overload: {Macro}"),
        };
        return Macro switch
        {
            "all" => LogicNode.Decide(items, item => Holds(scope, item), deciding: false),
            "exists" => LogicNode.Decide(items, item => Holds(scope, item), deciding: true),
            "exists_one" => items.Count(item => Holds(scope, item)) == 1,
            "filter" => items.Where(item => Holds(scope, item)).ToList(),
            _ => items.Select(item => Body.Evaluate(scope.With(Variable, item))).ToList(),
        };
    }

    private bool Holds(CelScope scope, object? item) => Body.EvaluateBool(scope.With(Variable, item));
}
