using HybridMesh.Testing.Systems;

namespace HybridMesh.Benchmarks.Propagation;

/// <summary>
/// From sending a write to the API until a real request at the edge is answered by the new configuration; idle, and with 100 connected
/// agents, 10,000 resources and 20 edits per second beside it.
/// </summary>
internal sealed class PropagationBenchmark : IBenchmark
{
    private const int Agents = 100;
    private const int Resources = 10_000;
    private const int EditsPerSecond = 20;
    private const int WarmUp = 500; // the runtime compiles what runs often once more, and both measurements are of a system that has run a while

    public string Name => "propagation";

    public string Description => "time from sending a write to a request at the edge answered by it, idle and loaded";

    public async Task<IReadOnlyList<Figure>> RunAsync(bool quick, TextWriter progress, CancellationToken cancellationToken)
    {
        var samples = quick ? 200 : 1_000;
        await progress.WriteLineAsync("starting an embedded system of its own ...");
        await using var system = await EmbeddedSystem.StartAsync();
        using var edge = new EdgeFlip(system);
        await edge.MeasureAsync(WarmUp, cancellationToken);

        await progress.WriteLineAsync($"idle: {samples} edits ...");
        var idle = await edge.MeasureAsync(samples, cancellationToken);

        await progress.WriteLineAsync($"loading: {Agents} agents, {Resources} resources, {EditsPerSecond} edits/s ...");
        await using var load = await BackgroundLoad.StartAsync(system, Agents, Resources, EditsPerSecond, progress, cancellationToken);
        await edge.MeasureAsync(WarmUp / 10, cancellationToken);
        await progress.WriteLineAsync($"loaded: {samples} edits ...");
        load.StartEditing();
        var loaded = await edge.MeasureAsync(samples, cancellationToken);
        var background = await load.StopEditingAsync();

        return
        [
            new("samples", idle.Milliseconds.Count + loaded.Milliseconds.Count),
            new("failed", idle.Failed + loaded.Failed, "0"),
            new("p50Ms", Percentiles.Of(idle.Milliseconds, 0.50), "at most 10"),
            new("p99Ms", Percentiles.Of(idle.Milliseconds, 0.99), "at most 50"),
            new("p50MsLoaded", Percentiles.Of(loaded.Milliseconds, 0.50)),
            new("p99MsLoaded", Percentiles.Of(loaded.Milliseconds, 0.99), "at most 100"),
            new("loadedAgents", load.ConnectedAgents, $"{Agents}"),
            new("loadedEditsPerSecond", background.EditsPerSecond, $"{EditsPerSecond}"),
            new("loadedEditsFailed", background.Failed, "0"),
        ];
    }
}
