namespace HybridMesh.Istio.Testing.Schemas;

/// <summary>One entry of <c>x-kubernetes-validations</c>.</summary>
/// <param name="Text">The CEL expression.</param>
/// <param name="Message">What is told when it is false; the expression itself when the schema has no message.</param>
internal sealed record SchemaRule(string Text, string Message);
