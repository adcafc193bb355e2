using System.Collections.Immutable;
using HybridMesh.GlobalControlPlane.Analysis;

namespace HybridMesh.GlobalControlPlane.Compilation;

/// <summary>What comes out of one unit.</summary>
internal sealed record UnitOutput(ImmutableArray<Contribution> Contributions, ImmutableArray<Finding> Findings)
{
    public static UnitOutput Empty { get; } = new([], []);
}
