namespace HybridMesh.Istio.Testing.Cel.Nodes;

/// <summary><c>a &amp;&amp; b</c> and <c>a || b</c>: when one side decides, the other may be without a value.</summary>
/// <param name="Left">The first side.</param>
/// <param name="Right">The second side.</param>
/// <param name="Deciding">The value of one side that decides: false for <c>&amp;&amp;</c>, true for <c>||</c>.</param>
internal sealed record LogicNode(CelNode Left, CelNode Right, bool Deciding) : CelNode
{
    public override object? Evaluate(CelScope scope) => Decide([Left, Right], side => side.EvaluateBool(scope), Deciding);

    /// <summary>The same over any number of sides, as <c>all</c> and <c>exists</c> need it.</summary>
    public static bool Decide<T>(IEnumerable<T> sides, Func<T, bool> evaluate, bool deciding)
    {
        CelException? failure = null;
        foreach (var side in sides)
        {
            try
            {
                if (evaluate(side) == deciding)
                {
                    return deciding;
                }
            }
            catch (CelException exception)
            {
                failure = exception;
            }
        }

        return failure is null ? !deciding : throw failure;
    }
}
