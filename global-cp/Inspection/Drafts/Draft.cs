using HybridMesh.Contracts.Resources;
using HybridMesh.GlobalControlPlane.Compilation;
using HybridMesh.GlobalControlPlane.Model.Changes;

namespace HybridMesh.GlobalControlPlane.Inspection.Drafts;

/// <summary>A compilation, and the one that it would be followed by. Both are values: making the second changes nothing for anybody.</summary>
/// <param name="Before">What is.</param>
/// <param name="Step">What would be.</param>
/// <param name="Named">The resources that the draft writes or deletes, or that are already as it says.</param>
internal sealed record Draft(MeshCompilation Before, CompilationStep Step, IReadOnlySet<Fqn> Named)
{
    public MeshCompilation After => Step.Result;

    /// <exception cref="OperationCanceledException">Nobody waits for it any more.</exception>
    public static Draft Of(
        MeshCompilation before, IReadOnlyList<ResourceChange> changes, IEnumerable<Fqn> unchanged, CancellationToken cancellationToken) =>
        new(before, Compiler.Try(before, changes, cancellationToken), changes.Select(change => change.Fqn).Concat(unchanged).ToHashSet());
}
