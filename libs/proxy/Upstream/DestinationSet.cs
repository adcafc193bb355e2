using HybridMesh.Proxy.Balancing;

namespace HybridMesh.Proxy.Upstream;

/// <summary>All destinations in use, by key. Not safe for concurrent use: only whoever applies a configuration touches it.</summary>
internal sealed class DestinationSet(UpstreamConnector connector, AvailabilityClock clock, TimeProvider time, Action<Destination> onOut)
{
    private readonly Dictionary<DestinationKey, Destination> _destinations = [];

    public Destination Get(DestinationKey key) =>
        _destinations.TryGetValue(key, out var known)
            ? known
            : _destinations[key] = new Destination(key, connector, clock, time, onOut);

    /// <summary>Retires every destination that none of the backends has. Call after the table that has them is in effect.</summary>
    public void RetireAllBut(IEnumerable<Backend> backends)
    {
        var kept = backends.SelectMany(backend => backend.Destinations).ToHashSet();
        foreach (var (key, destination) in _destinations.Where(pair => !kept.Contains(pair.Value)).ToList())
        {
            _destinations.Remove(key);
            destination.Dispose();
        }
    }
}
