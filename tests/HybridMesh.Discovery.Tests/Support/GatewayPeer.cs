using System.Collections.Concurrent;
using HybridMesh.Grpc;
using Microsoft.Extensions.Logging.Abstractions;

namespace HybridMesh.Discovery.Tests.Support;

/// <summary>A peer with a real client: keeps what it is sent, refuses contents that say "bad".</summary>
internal sealed class GatewayPeer : IDiscoveryHandler, IPeerChannelFactory, IAsyncDisposable
{
    private readonly TestPki _pki;
    private readonly CancellationTokenSource _stop = new();
    private Task _running = Task.CompletedTask;

    public GatewayPeer(TestPki pki, params Uri[] addresses)
    {
        _pki = pki;
        Client = new DeltaDiscoveryClient(
            new DeltaDiscoveryClientOptions
            {
                Order = DeliveryOrder.Gateway,
                Instance = "i1",
                Connection = new PeerConnectionOptions { Addresses = addresses, InitialBackoff = TimeSpan.FromMilliseconds(20) },
            },
            this,
            this,
            TimeProvider.System,
            NullLogger<DeltaDiscoveryClient>.Instance);
    }

    public DeltaDiscoveryClient Client { get; }

    public DiscoveryState Initial { get; init; } = DiscoveryState.Empty;

    public ConcurrentDictionary<ResourceKey, string> Held { get; } = new();

    public ConcurrentQueue<DiscoveryUpdate> Updates { get; } = [];

    public Func<DiscoveryUpdate, Task> BeforeApply { get; set; } = _ => Task.CompletedTask;

    public GatewayPeer Start()
    {
        _running = Client.RunAsync(_stop.Token);
        return this;
    }

    public GrpcChannel Create(Uri address) => _pki.Connect(address);

    public ValueTask<DiscoveryState> LoadAsync(CancellationToken cancellationToken) => ValueTask.FromResult(Initial);

    public async ValueTask<IReadOnlyList<ResourceRefusal>> ApplyAsync(DiscoveryUpdate update, CancellationToken cancellationToken)
    {
        await BeforeApply(update);
        Updates.Enqueue(update);
        List<ResourceRefusal> refusals = [];
        foreach (var resource in update.Resources)
        {
            var content = resource.Payload.ToStringUtf8();
            if (content == "bad")
            {
                refusals.Add(resource.Refuse("HM-4101", "is bad"));
            }
            else
            {
                Held[resource.Key] = content;
            }
        }

        foreach (var key in update.Removed)
        {
            Held.TryRemove(key, out _);
        }

        return refusals;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _running;
        _stop.Dispose();
    }
}
