namespace HybridMesh.Contracts.Shapes;

/// <summary>
/// A field that the resource model knows and this release refuses, instead of ignoring it silently. Null, an empty list, an empty text
/// and false mean the same as absent.
/// </summary>
/// <param name="field">Name of the field in YAML.</param>
/// <param name="reason">Why, and what to do instead: follows "not supported yet: ".</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class NotSupportedYetAttribute(string field, string reason) : Attribute
{
    /// <summary>Name of the field in YAML.</summary>
    public string Field { get; } = field;

    /// <summary>Why, and what to do instead: follows "not supported yet: ".</summary>
    public string Reason { get; } = reason;
}
