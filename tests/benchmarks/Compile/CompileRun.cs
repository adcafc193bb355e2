using System.Diagnostics;
using HybridMesh.GlobalControlPlane.Compilation;
using HybridMesh.GlobalControlPlane.Model;
using HybridMesh.GlobalControlPlane.Model.Changes;

namespace HybridMesh.Benchmarks.Compile;

/// <summary>One mesh, compiled from nothing and then edited.</summary>
internal sealed class CompileRun
{
    private readonly MeshSize _size;
    private readonly SyntheticMesh _mesh;
    private MeshCompilation _compilation = MeshCompilation.Empty(new MeshSettings("hybridmesh.local"));

    private CompileRun(MeshSize size)
    {
        _size = size;
        _mesh = new SyntheticMesh(size);
    }

    public TimeSpan Full { get; private set; }

    /// <summary>What both cores spent in that time, garbage collection included: the better figure on a busy machine.</summary>
    public TimeSpan FullProcessor { get; private set; }

    /// <summary>What all targets together must have.</summary>
    public int Objects => _compilation.Targets.Values.Sum(target => target.Resources.Count);

    /// <summary>Whether everything works as written: a mesh full of mistakes would be another measurement.</summary>
    public bool IsSound => _compilation.Units.Values.All(unit => unit.Output.Findings.IsEmpty);

    public static CompileRun Start(MeshSize size)
    {
        var run = new CompileRun(size);
        var everything = run._mesh.Everything();
        using var process = Process.GetCurrentProcess();
        var processor = process.TotalProcessorTime;
        run.Full = run.Apply(everything).Elapsed;
        process.Refresh();
        run.FullProcessor = process.TotalProcessorTime - processor;
        return run.IsSound ? run : throw new InvalidOperationException("the mesh has findings");
    }

    /// <summary>Milliseconds of each of <paramref name="count"/> edits, one after the other, each of one route of another object.</summary>
    public IReadOnlyList<double> Edit(int first, int count) =>
        [.. Enumerable.Range(first, count).Select(number => Apply([EditOf(number)])).Select(Milliseconds)];

    // By turns at the edge (weights) and in clusters (paths), far from the last one.
    private ResourceChange EditOf(int number)
    {
        var workspace = (int)(number * 7919L % _size.Workspaces);
        var part = number % MeshSize.ObjectsPerWorkspace;
        var edit = 1 + (number % 40);
        return number / 2 % 2 == 0 ? _mesh.EdgeObject(workspace, part, edit) : _mesh.ClusterObject(workspace, part, edit);
    }

    private (TimeSpan Elapsed, CompilationStep Step) Apply(IReadOnlyList<ModelChange> changes)
    {
        var began = Stopwatch.GetTimestamp();
        var step = Compiler.Apply(_compilation, _mesh.Version, changes);
        var elapsed = Stopwatch.GetElapsedTime(began);
        _compilation = step.Result;
        return (elapsed, step);
    }

    private static double Milliseconds((TimeSpan Elapsed, CompilationStep Step) edit) =>
        edit.Step.Changed.Count > 0
            ? edit.Elapsed.TotalMilliseconds
            : throw new InvalidOperationException("an edit changed nothing: the figure would say nothing");
}
