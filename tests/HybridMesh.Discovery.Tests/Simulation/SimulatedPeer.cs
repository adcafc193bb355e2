using HybridMesh.Discovery.Wire;

namespace HybridMesh.Discovery.Tests.Simulation;

/// <summary>A peer that refuses bad contents and checks, after every swap, what must hold at every instant.</summary>
internal sealed class SimulatedPeer
{
    private readonly HashSet<(string Route, string Backend)> _excused = [];
    private readonly HashSet<(ResourceKey Key, string Version)> _refused = [];
    private ClientInventory _inventory = new(DiscoveryState.Empty);
    private long _revision;

    public Dictionary<ResourceKey, VersionedResource> Held { get; } = [];

    public IEnumerable<DeltaDiscoveryRequest> Subscriptions(DeliveryOrder order) =>
        order.TypeUrls.Select(_inventory.SubscriptionTo);

    /// <summary>The process ends and starts again: what it refused is forgotten, what it holds is read from disk.</summary>
    public void Restart()
    {
        _refused.Clear();
        _inventory = new ClientInventory(
            new DiscoveryState(_inventory.Applied, Held.ToDictionary(pair => pair.Key, pair => pair.Value.Version)));
    }

    /// <summary>A version that was refused may come again once something else was wanted in between.</summary>
    public void Hear(TargetSnapshot published) =>
        _refused.RemoveWhere(refused => published.Resources.GetValueOrDefault(refused.Key)?.Version != refused.Version);

    /// <param name="response">What came.</param>
    /// <param name="pass">The snapshot that the server is bringing the peer to.</param>
    public DeltaDiscoveryRequest Apply(DeltaDiscoveryResponse response, TargetSnapshot pass)
    {
        Assert.InRange(response.CalculateSize(), 1, SimulatedMesh.MaxResponseBytes);
        Assert.InRange(response.ModelVersion.Revision, _revision, long.MaxValue);
        _revision = response.ModelVersion.Revision;
        var (update, _) = ClientUpdate.Read(response);
        List<ResourceRefusal> refusals = [];
        foreach (var resource in update.Resources)
        {
            Assert.DoesNotContain((resource.Key, resource.Version), _refused);
            if (SimulatedContent.Read(resource.Payload).IsBad)
            {
                refusals.Add(resource.Refuse("HM-4101", "bad"));
            }
            else
            {
                Held[resource.Key] = new VersionedResource(resource.Payload);
            }

            _refused.RemoveWhere(refused => refused.Key == resource.Key);
        }

        _refused.UnionWith(refusals.Select(refusal => (refusal.Key, refusal.Version)));
        foreach (var key in update.Removed)
        {
            Held.Remove(key);
            _refused.RemoveWhere(refused => refused.Key == key);
        }

        _inventory.Book(update, refusals);
        CheckRoutes(pass);
        return ClientUpdate.Answer(response, refusals);
    }

    /// <summary>
    /// A route names no backend that is not here, unless that backend's wanted content cannot be had, or the route's own: then it keeps
    /// its last good one, whose backend may be gone from the snapshot.
    /// </summary>
    private void CheckRoutes(TargetSnapshot pass)
    {
        HashSet<(string, string)> dangling = [];
        foreach (var (key, route) in Held.Where(pair => pair.Key.TypeUrl == TypeUrls.GatewayRoute))
        {
            foreach (var backend in SimulatedContent.Read(route.Payload).Backends)
            {
                var backendKey = new ResourceKey(TypeUrls.GatewayBackend, backend);
                if (!Held.ContainsKey(backendKey))
                {
                    dangling.Add((key.Name, backend));
                    Assert.True(
                        _excused.Contains((key.Name, backend)) || IsUnavailable(pass, backendKey) || IsUnavailable(pass, key),
                        $"route {key.Name} names backend {backend}, which is not here at {pass.Version}");
                }
            }
        }

        _excused.Clear();
        _excused.UnionWith(dangling);
    }

    private static bool IsUnavailable(TargetSnapshot pass, ResourceKey key) =>
        pass.Resources.TryGetValue(key, out var wanted) && IsUnavailable(wanted);

    public static bool IsUnavailable(VersionedResource wanted) =>
        SimulatedContent.Read(wanted.Payload) is { IsBad: true } or { Padding: SimulatedMesh.OversizePadding };
}
