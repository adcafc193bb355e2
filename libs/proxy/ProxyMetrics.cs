using System.Diagnostics.Metrics;
using HybridMesh.Proxy.Forwarding;

namespace HybridMesh.Proxy;

/// <summary>Names of all metrics of the engine. Labels are clusters and reasons, never hosts, paths or tenants.</summary>
internal sealed class ProxyMetrics : IDisposable
{
    private readonly Meter _meter = new("HybridMesh.Proxy");
    private readonly Counter<long> _forwarded;
    private readonly Counter<long> _failed;
    private readonly Counter<long> _answered;
    private readonly Counter<long> _again;
    private readonly Counter<long> _swaps;
    private readonly Counter<long> _refused;

    public ProxyMetrics()
    {
        _forwarded = _meter.CreateCounter<long>("hybridmesh_gateway_forwarded", description: "Requests answered by a destination");
        _failed = _meter.CreateCounter<long>("hybridmesh_gateway_failed", description: "Requests that failed on their way");
        _answered = _meter.CreateCounter<long>("hybridmesh_gateway_answered", description: "Requests that the gateway answered itself");
        _again = _meter.CreateCounter<long>("hybridmesh_gateway_tried_again", description: "Attempts that were followed by another");
        _swaps = _meter.CreateCounter<long>("hybridmesh_gateway_swaps", description: "Configurations put into effect");
        _refused = _meter.CreateCounter<long>("hybridmesh_gateway_refused", description: "Resources refused");
    }

    public void Forwarded(string cluster) => _forwarded.Add(1, new KeyValuePair<string, object?>("cluster", cluster));

    public void Failed(string cluster, LocalAnswer answer) =>
        _failed.Add(1, new KeyValuePair<string, object?>("cluster", cluster), new KeyValuePair<string, object?>("reason", answer.Reason));

    public void Answered(LocalAnswer answer) => _answered.Add(1, new KeyValuePair<string, object?>("reason", answer.Reason));

    public void TriedAgain(string cluster) => _again.Add(1, new KeyValuePair<string, object?>("cluster", cluster));

    public void Swapped(int refused)
    {
        _swaps.Add(1);
        _refused.Add(refused);
    }

    public void Dispose() => _meter.Dispose();
}
