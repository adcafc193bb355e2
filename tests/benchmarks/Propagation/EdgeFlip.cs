using System.Text;
using HybridMesh.Testing.Systems;
using HybridMesh.Testing.Traffic;

namespace HybridMesh.Benchmarks.Propagation;

/// <summary>
/// Flips the sample hostname between the two clusters and measures how long it takes until a request shows it. It looks once a
/// millisecond: looking without a pause would measure how the two share a small machine. The pause is part of the figure.
/// </summary>
internal sealed class EdgeFlip : IDisposable
{
    private const string Hostname = "servicea.example.com";
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(1);
    // Between two edits: what an edit leaves behind (acknowledgements are written down) is not part of the next.
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly EmbeddedSystem _system;
    private readonly EdgeClient _edge;
    private int _flips;

    public EdgeFlip(EmbeddedSystem system)
    {
        _system = system;
        _edge = new EdgeClient(system.Edge, Hostname, TimeProvider.System);
    }

    /// <summary>Flips <paramref name="count"/> times, one after the other.</summary>
    public async Task<Samples> MeasureAsync(int count, CancellationToken cancellationToken)
    {
        var milliseconds = new List<double>(count);
        var failed = 0;
        for (var i = 0; i < count; i++)
        {
            var cluster = _flips++ % 2 == 0 ? "cluster2" : "cluster1";
            var started = TimeProvider.System.GetTimestamp();
            var write = WriteAsync(cluster, cancellationToken);
            failed += await AnsweredByAsync(cluster, started, cancellationToken);
            milliseconds.Add(TimeProvider.System.GetElapsedTime(started).TotalMilliseconds);
            await write;
            await Task.Delay(Rest, TimeProvider.System, cancellationToken);
        }

        return new Samples(milliseconds, failed);
    }

    public void Dispose() => _edge.Dispose();

    // Requests one after the other until one is answered by the wanted cluster; gives the number that failed.
    private async Task<int> AnsweredByAsync(string cluster, long started, CancellationToken cancellationToken)
    {
        var failed = 0;
        while (true)
        {
            var answer = await _edge.SendAsync(cancellationToken);
            failed += answer.Failed ? 1 : 0;
            if (answer.Cluster == cluster)
            {
                return failed;
            }

            if (TimeProvider.System.GetElapsedTime(started) > Patience)
            {
                throw new TimeoutException($"no request was answered by {cluster} within {Patience}; last: {answer}");
            }

            await Task.Delay(Pause, TimeProvider.System, cancellationToken);
        }
    }

    private async Task WriteAsync(string cluster, CancellationToken cancellationToken)
    {
        var (one, two) = cluster == "cluster1" ? (100, 0) : (0, 100);
        using var content = new StringContent(Documents.Tier1Gateway(Hostname, one, two), Encoding.UTF8, "application/yaml");
        using var response = await _system.ApiClient.PostAsync("/v2/apply", content, cancellationToken);
        response.EnsureSuccessStatusCode();
    }
}

/// <summary>What a series of flips gave.</summary>
internal sealed record Samples(IReadOnlyList<double> Milliseconds, int Failed);
