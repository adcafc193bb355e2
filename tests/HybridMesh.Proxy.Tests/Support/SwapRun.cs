using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using HybridMesh.Proxy.Routing;

namespace HybridMesh.Proxy.Tests.Support;

/// <summary>
/// Alternates 100/0 and 0/100 between two upstreams while keep-alive connections keep requesting, and counts what must never happen.
/// </summary>
/// <param name="Requests">Requests in all.</param>
/// <param name="Failed">Requests without an answer of an upstream.</param>
/// <param name="Stale">Requests that began after a swap was reported as done and ended before the next began, answered by the other one.</param>
internal sealed record SwapRun(int Requests, int Failed, int Stale)
{
    public static async Task<SwapRun> AlternateAsync(int swaps, int connections, IRoutingTableSlot? tables = null)
    {
        await using var a = await TestUpstream.StartAsync("a");
        await using var b = await TestUpstream.StartAsync("b");
        await using var gateway = new TestGateway(tables: tables);
        await gateway.ApplyAsync(
            Wire.Http(), Wire.Backend("a", a.Address), Wire.Backend("b", b.Address), Wire.Route(Wire.Forward(("a", 1))));
        // A slot that is behind by requests is brought up to date.
        await gateway.ApplyAsync(Wire.Route(Wire.Forward(("a", 1))));

        var changes = new ConcurrentQueue<(long Begun, long Done, string Name)>();
        var requests = new ConcurrentQueue<(long Started, long Ended, string? Upstream)>();
        using var answered = new SemaphoreSlim(0);
        using var stop = new CancellationTokenSource();
        var load = Enumerable.Range(0, connections).Select(_ => Task.Run(() => RequestAsync(gateway, requests, answered, stop.Token))).ToArray();
        for (var swap = 0; swap < swaps; swap++)
        {
            var name = swap % 2 == 0 ? "b" : "a";
            var begun = Stopwatch.GetTimestamp();
            await gateway.ApplyAsync(Wire.Route(Wire.Forward((name, 1))));
            changes.Enqueue((begun, Stopwatch.GetTimestamp(), name));
            // Requests see each state, on every connection or nearly so.
            for (var seen = 0; seen < connections; seen++)
            {
                await answered.WaitAsync();
            }
        }

        await stop.CancelAsync();
        await Task.WhenAll(load);
        return Judge([.. changes], [.. requests]);
    }

    private static async Task RequestAsync(
        TestGateway gateway,
        ConcurrentQueue<(long Started, long Ended, string? Upstream)> requests,
        SemaphoreSlim answered,
        CancellationToken stop)
    {
        using var client = new TestClient();
        while (!stop.IsCancellationRequested)
        {
            var started = Stopwatch.GetTimestamp();
            string? upstream = null;
            try
            {
                var answer = await client.SendAsync(gateway.Address());
                upstream = answer.Status is HttpStatusCode.OK ? answer.Upstream : null;
            }
            catch (HttpRequestException)
            {
                // Counted as failed.
            }

            requests.Enqueue((started, Stopwatch.GetTimestamp(), upstream));
            answered.Release();
        }
    }

    private static SwapRun Judge(
        IReadOnlyList<(long Begun, long Done, string Name)> changes, IReadOnlyList<(long Started, long Ended, string? Upstream)> requests)
    {
        var stale = 0;
        foreach (var (started, ended, upstream) in requests.Where(request => request.Upstream is not null))
        {
            var last = changes.LastOrDefault(change => change.Done < started);
            var isOvertaken = changes.Any(change => change.Begun < ended && change.Done > started);
            stale += last.Name is not null && !isOvertaken && upstream != last.Name ? 1 : 0;
        }

        return new SwapRun(requests.Count, requests.Count(request => request.Upstream is null), stale);
    }
}
