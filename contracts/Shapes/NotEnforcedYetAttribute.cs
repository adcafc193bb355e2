namespace HybridMesh.Contracts.Shapes;

/// <summary>
/// A field that is accepted and stored complete, but has no effect in this release: the reader warns, and the control plane gives a
/// finding.
/// </summary>
/// <param name="reason">What happens instead.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NotEnforcedYetAttribute(string reason) : Attribute
{
    /// <summary>What happens instead.</summary>
    public string Reason { get; } = reason;
}
