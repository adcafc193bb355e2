using System.Collections.Immutable;
using HybridMesh.GlobalControlPlane.Model;

namespace HybridMesh.GlobalControlPlane.Compilation;

/// <summary>A model and everything compiled from it, as one immutable value. <see cref="Compiler"/> makes the next one.</summary>
internal sealed record MeshCompilation(MeshModel Model)
{
    /// <summary>The point in the life of the mesh that this is.</summary>
    public MeshVersion Version { get; init; } = MeshVersion.None;

    public ImmutableDictionary<UnitKey, CompiledUnit> Units { get; init; } = ImmutableDictionary<UnitKey, CompiledUnit>.Empty;

    /// <summary>The units of every source that has some.</summary>
    public ImmutableDictionary<UnitSource, ImmutableSortedSet<UnitKey>> Sources { get; init; } =
        ImmutableDictionary<UnitSource, ImmutableSortedSet<UnitKey>>.Empty;

    /// <summary>From what was read to who read it.</summary>
    public ImmutableDictionary<ReadKey, ReadState> Reads { get; init; } = ImmutableDictionary<ReadKey, ReadState>.Empty;

    /// <summary>By the target's name; a target without resources is not held.</summary>
    public ImmutableDictionary<string, TargetConfig> Targets { get; init; } = ImmutableDictionary<string, TargetConfig>.Empty;

    public static MeshCompilation Empty(MeshSettings settings) => new(new MeshModel(settings));
}
