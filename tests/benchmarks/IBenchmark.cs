namespace HybridMesh.Benchmarks;

/// <summary>One thing that is measured.</summary>
internal interface IBenchmark
{
    string Name { get; }

    /// <summary>One line: what the figures mean.</summary>
    string Description { get; }

    /// <summary>Measures. Figures come in the order in which they are shown.</summary>
    /// <param name="quick">Fewer samples, done within a minute.</param>
    /// <param name="progress">Told what happens, a line at a time.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    Task<IReadOnlyList<Figure>> RunAsync(bool quick, TextWriter progress, CancellationToken cancellationToken);
}
