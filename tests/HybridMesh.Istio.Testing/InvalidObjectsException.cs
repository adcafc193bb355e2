namespace HybridMesh.Istio.Testing;

/// <summary>Objects that a cluster would not take as they are.</summary>
public sealed class InvalidObjectsException(IReadOnlyList<SchemaViolation> violations)
    : Exception($"{violations.Count} violations:{Environment.NewLine}{string.Join(Environment.NewLine, violations)}")
{
    /// <summary>All of them, in the order of the objects.</summary>
    public IReadOnlyList<SchemaViolation> Violations { get; } = violations;
}
