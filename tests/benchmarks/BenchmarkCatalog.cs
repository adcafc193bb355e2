using HybridMesh.Benchmarks.Compile;
using HybridMesh.Benchmarks.Propagation;

namespace HybridMesh.Benchmarks;

/// <summary>All benchmarks, one line each.</summary>
internal static class BenchmarkCatalog
{
    public static IReadOnlyList<IBenchmark> All { get; } =
    [
        new CompileBenchmark(),
        new PropagationBenchmark(),
    ];
}
