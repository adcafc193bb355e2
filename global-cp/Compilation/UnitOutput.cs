using System.Collections.Immutable;
using HybridMesh.GlobalControlPlane.Analysis;

namespace HybridMesh.GlobalControlPlane.Compilation;

/// <summary>What a translator makes of one gateway object on one target.</summary>
internal sealed record UnitOutput(ImmutableArray<Contribution> Contributions, ImmutableArray<Finding> Findings)
{
    public static UnitOutput Empty { get; } = new([], []);
}
