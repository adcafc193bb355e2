using System.Collections.Concurrent;
using Google.Protobuf;
using HybridMesh.Discovery;
using HybridMesh.Discovery.Gateway;
using Microsoft.Extensions.Logging.Abstractions;

namespace HybridMesh.GlobalControlPlane.Tests.Support;

/// <summary>A gateway that holds what it is sent and forwards nothing.</summary>
internal sealed class GatewayPeer : IDiscoveryHandler, IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly DeltaDiscoveryClient _client;
    private Task _running = Task.CompletedTask;

    public GatewayPeer(JoinedPeer peer, string instance)
    {
        _client = new DeltaDiscoveryClient(
            new DeltaDiscoveryClientOptions { Order = DeliveryOrder.Gateway, Instance = instance, Connection = peer.Connection },
            peer,
            this,
            TimeProvider.System,
            NullLogger<DeltaDiscoveryClient>.Instance);
    }

    public ConcurrentDictionary<ResourceKey, ByteString> Held { get; } = new();

    public ConcurrentQueue<DiscoveryUpdate> Updates { get; } = [];

    /// <summary>What it refuses, with the reason; null takes it.</summary>
    public Func<ResourceKey, string?> Refuse { get; set; } = _ => null;

    public ModelVersion? Applied => _client.Applied;

    public GatewayPeer Start()
    {
        _running = _client.RunAsync(_stop.Token);
        return this;
    }

    /// <summary>Weights by cluster of the first rule of a route; empty while there is no such route.</summary>
    public IReadOnlyDictionary<string, uint> Weights(string route) =>
        Held.TryGetValue(new ResourceKey(TypeUrls.GatewayRoute, route), out var payload)
            ? GatewayRoute.Parser.ParseFrom(payload).Rules[0].Forward?.Backends.ToDictionary(
                backend => backend.Backend.Split('/')[1], backend => backend.Weight) ?? []
            : new Dictionary<string, uint>();

    public ValueTask<DiscoveryState> LoadAsync(CancellationToken cancellationToken) => ValueTask.FromResult(DiscoveryState.Empty);

    public ValueTask<IReadOnlyList<ResourceRefusal>> ApplyAsync(DiscoveryUpdate update, CancellationToken cancellationToken)
    {
        List<ResourceRefusal> refusals = [];
        foreach (var resource in update.Resources)
        {
            if (Refuse(resource.Key) is { } reason)
            {
                refusals.Add(resource.Refuse("HM-4004", reason));
            }
            else
            {
                Held[resource.Key] = resource.Payload;
            }
        }

        foreach (var key in update.Removed)
        {
            Held.TryRemove(key, out _);
        }

        Updates.Enqueue(update);
        return ValueTask.FromResult<IReadOnlyList<ResourceRefusal>>(refusals);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
    }
}
