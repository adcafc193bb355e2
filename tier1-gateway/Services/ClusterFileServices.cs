using HybridMesh.Proxy.Upstream;
using HybridMesh.Standalone;

namespace HybridMesh.Tier1Gateway.Services;

/// <summary>The services of a cluster without Kubernetes, as its file declares them. Needs no control plane.</summary>
internal sealed class ClusterFileServices(ClusterFileWatcher file) : BackgroundService, ILocalServices
{
    public event Action? Changed;

    public IReadOnlyList<LocalEndpoint> Resolve(string @namespace, string hostname, int port) =>
        file.Current.File?.Resolve(@namespace, hostname, port) is ServiceResolution.Found found
            ? [.. found.Endpoints.Select(endpoint => new LocalEndpoint(endpoint.Address, endpoint.Port))]
            : [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var seen = file.Current;
        // What changed between the first answers of Resolve and here is not missed.
        Changed?.Invoke();
        while (!stoppingToken.IsCancellationRequested)
        {
            seen = await file.WaitForChangeAsync(seen, stoppingToken);
            Changed?.Invoke();
        }
    }
}
