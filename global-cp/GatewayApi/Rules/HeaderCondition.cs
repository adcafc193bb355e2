namespace HybridMesh.GlobalControlPlane.GatewayApi.Rules;

/// <summary>A condition on the value of a header.</summary>
/// <param name="Value">The value, or a regular expression that all of it matches.</param>
/// <param name="IsRegex">Which of the two.</param>
internal sealed record HeaderCondition(string Value, bool IsRegex)
{
    /// <summary>True when every value of the other is one of this; false also when that cannot be told.</summary>
    public bool Covers(HeaderCondition other) =>
        Equals(other) || (IsRegex && !other.IsRegex && RegularExpressions.IsMatch(Value, other.Value));

    /// <summary>The values of both; null when there is none.</summary>
    /// <param name="other">The other.</param>
    /// <param name="isKnown">False when it cannot be said which values these are.</param>
    public HeaderCondition? And(HeaderCondition other, out bool isKnown)
    {
        isKnown = !IsRegex || !other.IsRegex || Equals(other);
        return Covers(other) ? other : other.Covers(this) ? this : null;
    }
}
