using System.Collections.Concurrent;
using HybridMesh.GlobalControlPlane.Compilation;
using HybridMesh.GlobalControlPlane.Model.Changes;

namespace HybridMesh.GlobalControlPlane.Tests.Worlds;

/// <summary>A random world and its compilation, step by step. What it begins with is the same each time, and compiled once.</summary>
internal sealed class BegunWorld
{
    private static readonly ConcurrentDictionary<IReadOnlyDictionary<string, string[]>, MeshCompilation> Beginnings = new();

    private readonly RandomWorld _world;

    private BegunWorld(IReadOnlyDictionary<string, string[]> namespacePatterns)
    {
        _world = new RandomWorld(State, namespacePatterns);
        var beginning = _world.Begin();
        Compilation = Beginnings.GetOrAdd(
            namespacePatterns, _ => Compiler.Apply(MeshCompilation.Empty(MeshState.Settings), State.Version, beginning).Result);
    }

    public MeshState State { get; } = new();

    public MeshCompilation Compilation { get; private set; }

    /// <param name="namespacePatterns">Of <see cref="RandomWorld"/>.</param>
    /// <param name="history">What happened already, compiled in one step.</param>
    public static BegunWorld After(IReadOnlyDictionary<string, string[]> namespacePatterns, IEnumerable<int> history)
    {
        var world = new BegunWorld(namespacePatterns);
        world.Apply([.. history.Select(number => world._world.Move(number))]);
        return world;
    }

    /// <summary>The same with clusters that can call each other.</summary>
    public static BegunWorld Connected(IReadOnlyDictionary<string, string[]> namespacePatterns, IEnumerable<int> history)
    {
        var world = After(namespacePatterns, history);
        world.Apply([.. world._world.Connect()]);
        return world;
    }

    /// <summary>One more thing happens.</summary>
    public CompilationStep Move(int number, string? onlyTenant = null) => Apply([_world.Move(number, onlyTenant)]);

    private CompilationStep Apply(ModelChange[] changes)
    {
        var step = Compiler.Apply(Compilation, State.Version, changes);
        Compilation = step.Result;
        return step;
    }
}
