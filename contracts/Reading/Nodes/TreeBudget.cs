namespace HybridMesh.Contracts.Reading.Nodes;

/// <summary>How many values may still be read from one input.</summary>
internal sealed class TreeBudget(ReadLimits limits)
{
    private long _left = limits.MaxValues;

    public ReadLimits Limits { get; } = limits;

    /// <summary>False when the input has more values than allowed.</summary>
    public bool TryTake(long values)
    {
        _left -= values;
        return _left >= 0;
    }
}
