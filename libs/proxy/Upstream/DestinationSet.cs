using HybridMesh.Proxy.Balancing;

namespace HybridMesh.Proxy.Upstream;

/// <summary>All destinations in use, by key. Not safe for concurrent use: only whoever applies a configuration touches it.</summary>
internal sealed class DestinationSet(UpstreamConnector connector, AvailabilityClock clock, TimeProvider time, Action<Destination> onOut)
{
    private readonly Dictionary<DestinationKey, Destination> _destinations = [];
    private bool _hasNew;

    public Destination Get(DestinationKey key)
    {
        if (!_destinations.TryGetValue(key, out var destination))
        {
            _destinations[key] = destination = new Destination(key, connector, clock, time, onOut);
            _hasNew = true;
        }

        return destination;
    }

    /// <summary>Retires every destination that none of the backends has. Call after the table that has them is in effect.</summary>
    public void RetireAllBut(IEnumerable<Backend> backends)
    {
        var kept = backends.SelectMany(backend => backend.Destinations).ToHashSet();
        var retired = _destinations.Values.Where(destination => !kept.Contains(destination)).ToList();
        foreach (var destination in retired)
        {
            _destinations.Remove(destination.Key);
            destination.Dispose();
        }

        if (_hasNew || retired.Count > 0)
        {
            _hasNew = false;
            clock.Tick();
        }
    }
}
