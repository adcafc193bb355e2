namespace HybridMesh.Contracts.Shapes;

/// <summary>What to say to someone who writes a field that does not exist here, but could be expected.</summary>
/// <param name="field">Name of the field in YAML.</param>
/// <param name="advice">Where it belongs.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class FieldHintAttribute(string field, string advice) : Attribute
{
    /// <summary>Name of the field in YAML.</summary>
    public string Field { get; } = field;

    /// <summary>Where it belongs.</summary>
    public string Advice { get; } = advice;
}
