using HybridMesh.Contracts.Resources;

namespace HybridMesh.Contracts.Shapes;

/// <summary>Which fields of a resource are set and have no effect in this release (<see cref="NotEnforcedYetAttribute"/>).</summary>
public static class EnforcementNotes
{
    /// <summary>Path (from <c>spec</c>) and reason of each such field that is set.</summary>
    public static IReadOnlyList<(string Path, string Reason)> Of(IResourceSpec spec) => throw new NotSupportedException();
}
