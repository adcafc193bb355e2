namespace HybridMesh.Contracts.Shapes;

/// <summary>A field that still works, and that a newer one replaces or the system finds out by itself.</summary>
/// <param name="advice">What to prefer.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class DeprecatedAttribute(string advice) : Attribute
{
    /// <summary>What to prefer.</summary>
    public string Advice { get; } = advice;
}
