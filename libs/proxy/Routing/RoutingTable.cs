using System.Collections.Frozen;
using HybridMesh.Proxy.Upstream;

namespace HybridMesh.Proxy.Routing;

/// <summary>
/// Everything a request needs to know. Immutable; only the health of its destinations moves under it. A request takes one at its start
/// and uses only that.
/// </summary>
internal sealed class RoutingTable(FrozenDictionary<string, ListenerTable> listeners, FrozenDictionary<string, Backend> backends)
{
    public static RoutingTable Empty { get; } =
        new(FrozenDictionary<string, ListenerTable>.Empty, FrozenDictionary<string, Backend>.Empty);

    public FrozenDictionary<string, ListenerTable> Listeners => listeners;

    public FrozenDictionary<string, Backend> Backends => backends;
}
