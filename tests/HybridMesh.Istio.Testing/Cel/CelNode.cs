namespace HybridMesh.Istio.Testing.Cel;

/// <summary>One node of an expression.</summary>
internal abstract record CelNode
{
    /// <summary>
    /// A bool, long, double, string, <see cref="CelDuration"/>, <see cref="CelUrl"/>, list, map or null.
    /// </summary>
    /// <exception cref="CelException">There is no value.</exception>
    public abstract object? Evaluate(CelScope scope);

    public bool EvaluateBool(CelScope scope) => CelValue.As<bool>(Evaluate(scope));
}
