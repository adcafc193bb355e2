using System.Runtime.CompilerServices;
using HybridMesh.ClusterAgent.Hosting;
using HybridMesh.Discovery;
using HybridMesh.Discovery.Wire;
using HybridMesh.Standalone;
using Microsoft.Extensions.Options;

namespace HybridMesh.ClusterAgent.Platforms.Standalone;

/// <summary>A cluster without Kubernetes: its own file declares services and gateways, connections to them tell which are ready.</summary>
internal sealed class StandalonePlatform(
    ClusterFileWatcher file,
    EndpointProber prober,
    GatewayAddresses gateways,
    IOptions<StandaloneOptions> options,
    TimeProvider time) : IPlatform
{
    public string Name => AgentOptions.StandalonePlatformName;

    public string? Problem => file.Current.Problem;

    public async IAsyncEnumerable<ClusterInventory> WatchInventoryAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ClusterInventory? last = null;
        while (!cancellationToken.IsCancellationRequested)
        {
            var seen = file.Current;
            if (seen.File is { } declared)
            {
                var next = await LookAsync(declared, cancellationToken);
                if (!next.Equals(last))
                {
                    last = next;
                    yield return next.Clone();
                }
            }

            await WaitAsync(seen, cancellationToken);
        }
    }

    /// <summary>
    /// Nothing in such a cluster takes manifests: its gateways are configured by the control plane itself. Whatever is sent is acknowledged, so
    /// that a control plane which sends some is not held up.
    /// </summary>
    public ValueTask<IReadOnlyList<ResourceRefusal>> ApplyAsync(DiscoveryUpdate update, CancellationToken cancellationToken) =>
        ValueTask.FromResult<IReadOnlyList<ResourceRefusal>>([]);

    private async Task<ClusterInventory> LookAsync(ClusterFile declared, CancellationToken cancellationToken)
    {
        var workloads = gateways.Resolve(declared);
        var endpoints = declared.Services
            .SelectMany(service => service.Ports.SelectMany(port => service.Addresses(port.Number)))
            .Concat(workloads.SelectMany(workload => workload.MeshEndpoints))
            .Distinct();
        return StandaloneInventory.Of(declared, workloads, await prober.ProbeAsync([.. endpoints], cancellationToken));
    }

    /// <summary>Until the next look is due, or at once when the file is another.</summary>
    private async Task WaitAsync(ClusterFileSnapshot seen, CancellationToken cancellationToken)
    {
        using var due = new CancellationTokenSource(options.Value.ProbeInterval, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(due.Token, cancellationToken);
        await ((Task)file.WaitForChangeAsync(seen, either.Token)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
