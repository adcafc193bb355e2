namespace HybridMesh.Discovery;

/// <summary>
/// What happens on streams. Called in order per stream and from several streams at a time; must return at once: whoever stores what
/// it is told does so from a queue.
/// </summary>
public interface IDiscoveryObserver
{
    /// <summary>A peer was admitted.</summary>
    /// <param name="peer">Who, with the stream.</param>
    /// <param name="applied">The model version it says it has; null when it says none.</param>
    void Connected(DiscoveryPeer peer, ModelVersion? applied);

    /// <summary>Its stream has ended.</summary>
    void Disconnected(DiscoveryPeer peer, string reason);

    /// <summary>The peer has all of this model version that it took; what it refused was told before.</summary>
    void Applied(DiscoveryPeer peer, ModelVersion version);

    /// <summary>The complete list of what the peer refuses now; empty when it takes everything.</summary>
    void RefusalsChanged(DiscoveryPeer peer, IReadOnlyList<ResourceRefusal> refusals);
}
