using System.Diagnostics;

namespace HybridMesh.Benchmarks.Compile;

/// <summary>
/// What the compiler takes, in this process and without database or network: a large mesh from nothing, then edits of one route each, and
/// the same edits at a tenth of the size, where they should take as long.
/// </summary>
internal sealed class CompileBenchmark : IBenchmark
{
    private const int WarmUp = 1_000; // the runtime compiles what runs often once more
    private const double MiB = 1024 * 1024;

    public string Name => "compile";

    public string Description => "time and memory of compiling 100 clusters with 10,000 hostnames, and of one edit among them";

    public async Task<IReadOnlyList<Figure>> RunAsync(bool quick, TextWriter progress, CancellationToken cancellationToken)
    {
        var edits = quick ? 400 : 4_000;
        var size = MeshSize.Full;
        await progress.WriteLineAsync($"compiling {size.Clusters} clusters, {size.Workspaces} workspaces, {size.Hostnames} hostnames ...");
        var (full, heap, samples) = Measure(size, edits);
        using var process = Process.GetCurrentProcess();
        var peak = process.PeakWorkingSet64;
        cancellationToken.ThrowIfCancellationRequested();

        await progress.WriteLineAsync("the same at a tenth of the size ...");
        var (tenth, _, tenthSamples) = Measure(MeshSize.Tenth, edits);

        return
        [
            new("fullSeconds", full.Full.TotalSeconds, "at most 10"),
            new("fullProcessorSeconds", full.FullProcessor.TotalSeconds),
            new("fullMiB", peak / MiB, "at most 1536"),
            new("heapMiB", heap / MiB),
            new("objects", full.Objects),
            new("editMs", Percentiles.Of(samples, 0.50), "under 1"),
            new("editP99Ms", Percentiles.Of(samples, 0.99)),
            new("objectsTenthSize", tenth.Objects),
            new("editMsTenthSize", Percentiles.Of(tenthSamples, 0.50), "as editMs"),
        ];
    }

    private static (CompileRun Run, long Heap, IReadOnlyList<double> Edits) Measure(MeshSize size, int edits)
    {
        var run = CompileRun.Start(size);
        var heap = GC.GetTotalMemory(forceFullCollection: true);
        run.Edit(0, WarmUp);
        return (run, heap, run.Edit(WarmUp, edits));
    }
}
