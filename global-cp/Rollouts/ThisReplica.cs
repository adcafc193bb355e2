using HybridMesh.GlobalControlPlane.Hosting;
using HybridMesh.GlobalControlPlane.Model;
using HybridMesh.Hosting.Listeners;
using HybridMesh.Store.Replicas;
using Microsoft.Extensions.Options;

namespace HybridMesh.GlobalControlPlane.Rollouts;

/// <summary>What this replica is called and where it is, and its row in the database.</summary>
internal sealed class ThisReplica(
    ReplicaStore replicas, ListenerAddresses addresses, IHostApplicationLifetime lifetime, IOptions<GlobalControlPlaneOptions> options)
{
    private MeshVersion? _looked;
    private bool _isRemoved;

    /// <summary>Unique for each start of the process.</summary>
    public string Id { get; } = $"global-cp-{Guid.NewGuid():N}"[..22];

    /// <summary>Says which version this replica has compiled and marked.</summary>
    public async Task SayLookedAsync(MeshVersion version, CancellationToken cancellationToken)
    {
        _looked = version;
        await BeatAsync(cancellationToken);
    }

    /// <summary>Says that this replica lives; nothing before it can answer.</summary>
    public async Task BeatAsync(CancellationToken cancellationToken)
    {
        if (!_isRemoved && _looked is { } version && lifetime.ApplicationStarted.IsCancellationRequested)
        {
            await replicas.HeartbeatAsync(
                new ReplicaHeartbeat(Id, Address(), version.Revision, version.RegistryVersion), version.Hash, cancellationToken);
        }
    }

    /// <summary>Clears away replicas that died without a word.</summary>
    /// <returns>Their ids.</returns>
    public Task<IReadOnlyList<string>> ExpireOthersAsync(CancellationToken cancellationToken) =>
        replicas.ExpireAsync(options.Value.ReplicaExpiry, cancellationToken);

    /// <summary>This replica ends: what it held is absent from now on, and no later word revives it.</summary>
    public async Task RemoveAsync(CancellationToken cancellationToken)
    {
        _isRemoved = true;
        await replicas.RemoveAsync(Id, cancellationToken);
    }

    private string Address() => options.Value.AdvertisedAddress ?? new Uri(addresses[GlobalControlPlaneComposition.Listener]).Authority;
}
