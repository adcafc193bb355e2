using HybridMesh.Contracts.Errors;
using HybridMesh.Contracts.Resources;

namespace HybridMesh.GlobalControlPlane.Analysis;

/// <summary>Something that a person should know about a resource: it was accepted, and does not work as written.</summary>
/// <param name="Code">The rule; it carries severity and advice.</param>
/// <param name="Fqn">The resource.</param>
/// <param name="Path">Place inside it; empty for the whole.</param>
/// <param name="Message">What was found. Never another tenant's names.</param>
/// <param name="Target">The target it concerns; null for all.</param>
internal sealed record Finding(ErrorCode Code, Fqn Fqn, string Path, string Message, string? Target)
{
    /// <summary>Another resource that it is about, there or not; null when there is none, or it may not be named.</summary>
    public Fqn? About { get; init; }
}
