using HybridMesh.Contracts.Resources;

namespace HybridMesh.GlobalControlPlane.Model.Facts;

/// <summary>Where a value is set.</summary>
/// <param name="Fqn">The resource.</param>
/// <param name="Path">Place inside it, such as <c>spec.failoverSettings</c>.</param>
internal sealed record Origin(Fqn Fqn, string Path);
