using System.Collections.Immutable;
using HybridMesh.GlobalControlPlane.Model;

namespace HybridMesh.GlobalControlPlane.Compilation;

/// <summary>The last output of a unit and everything it read for it, each key once and in no order.</summary>
internal sealed record CompiledUnit(UnitOutput Output, ImmutableArray<ReadKey> Reads)
{
    public static CompiledUnit None { get; } = new(UnitOutput.Empty, []);
}
