namespace HybridMesh.Contracts.Shapes;

/// <summary>Exactly one of several properties must be set; with <see cref="IsOptional"/>, at most one.</summary>
/// <param name="properties">Names of the properties.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class OneOfAttribute(params string[] properties) : Attribute
{
    /// <summary>Names of the properties.</summary>
    public IReadOnlyList<string> Properties { get; } = properties;

    /// <summary>Whether none may be set either.</summary>
    public bool IsOptional { get; init; }
}
