using HybridMesh.Contracts.Errors;
using HybridMesh.ManagementApi.Hosting.Problems;

namespace HybridMesh.ManagementApi.ControlPlane;

/// <summary>What a replica of the control plane answered.</summary>
/// <typeparam name="T">The answer.</typeparam>
internal abstract record Inspected<T>
{
    private Inspected()
    {
    }

    /// <summary>It answered.</summary>
    internal sealed record Answered(T Value) : Inspected<T>;

    /// <summary>It knows no such resource.</summary>
    internal sealed record NotFound : Inspected<T>;

    /// <summary>No replica could answer in time.</summary>
    /// <param name="Reason">Why, in words for people.</param>
    internal sealed record Unavailable(string Reason) : Inspected<T>
    {
        /// <summary>What a caller is told who asked for just that: to ask again.</summary>
        public Problem ToProblem() => new(ErrorCatalog.ControlPlaneUnavailable, Reason) { RetryAfter = TimeSpan.FromSeconds(2) };
    }
}
