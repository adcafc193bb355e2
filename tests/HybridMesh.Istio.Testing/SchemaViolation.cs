namespace HybridMesh.Istio.Testing;

/// <summary>One thing that an API server or Istio's webhook would refuse, or that breaks a set of objects.</summary>
/// <param name="Path">Where, as a JSON path inside the object: <c>spec.servers[0].tls.mode</c>.</param>
/// <param name="Rule">The rule broken: a schema keyword, <c>cel: MESSAGE</c>, <c>webhook: NAME</c> or <c>bundle: NAME</c>.</param>
/// <param name="Message">What the rule wants, and the value found.</param>
public sealed record SchemaViolation(string Path, string Rule, string Message)
{
    /// <summary>The object: <c>networking.istio.io/v1 Gateway edge/shop</c>.</summary>
    public string Subject { get; init; } = "";

    /// <inheritdoc />
    public override string ToString() => $"{Subject}: {Path}: {Message} [{Rule}]";
}
