namespace HybridMesh.GlobalControlPlane.Istio.Access;

/// <summary>Ends the combination of rules before it takes long: patterns that overlap at will combine to 2^n parts.</summary>
internal sealed class SplitBudget(int steps)
{
    private int _left = steps;

    public bool IsSpent => _left < 0;

    /// <summary>False when there is no step left.</summary>
    public bool Spend() => --_left >= 0;
}
