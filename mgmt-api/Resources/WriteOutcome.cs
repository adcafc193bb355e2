using HybridMesh.ManagementApi.Hosting.Problems;
using HybridMesh.Store.Commits;

namespace HybridMesh.ManagementApi.Resources;

/// <summary>What became of a write.</summary>
internal abstract record WriteOutcome
{
    private WriteOutcome()
    {
    }

    /// <summary>It is durable, or was already so.</summary>
    /// <param name="Revision">The new revision; null when nothing changed or nothing was to be kept.</param>
    /// <param name="Results">One per change, in the order of the request, then what a cascade deleted.</param>
    /// <param name="Head">The newest revision after it.</param>
    internal sealed record Done(long? Revision, IReadOnlyList<OperationResult> Results, long Head) : WriteOutcome;

    /// <summary>Nothing was changed.</summary>
    internal sealed record Refused(Problem Problem) : WriteOutcome;
}
