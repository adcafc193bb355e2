namespace HybridMesh.Contracts.Shapes;

/// <summary>A field that only the server writes: ignored in input, because it comes back in objects that were read.</summary>
/// <param name="field">Name of the field in YAML.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class OutputFieldAttribute(string field) : Attribute
{
    /// <summary>Name of the field in YAML.</summary>
    public string Field { get; } = field;
}
