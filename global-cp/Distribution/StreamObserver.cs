using HybridMesh.Discovery;
using HybridMesh.GlobalControlPlane.Compilation;
using HybridMesh.GlobalControlPlane.Following;
using HybridMesh.GlobalControlPlane.Hosting;
using HybridMesh.GlobalControlPlane.Rollouts;
using HybridMesh.Store.Targets;

namespace HybridMesh.GlobalControlPlane.Distribution;

/// <summary>
/// Has written down what happens on streams, and remembers it for a database that forgets. Both under one lock: else what is repeated could
/// be written over what was just heard.
/// </summary>
internal sealed class StreamObserver(StatusWriter status, NewestModel newest, ControlPlaneMetrics metrics) : IDiscoveryObserver
{
    private readonly Lock _lock = new();
    private readonly Dictionary<TargetKey, StreamState> _streams = [];

    public void Connected(DiscoveryPeer peer, ModelVersion? applied)
    {
        var meshPeer = (MeshPeer)peer;
        metrics.StreamOpened();
        lock (_lock)
        {
            _streams[meshPeer.Key] = new StreamState(meshPeer, null, []);
            status.Opened(meshPeer);
        }
    }

    public void Disconnected(DiscoveryPeer peer, string reason)
    {
        var meshPeer = (MeshPeer)peer;
        metrics.StreamClosed();
        lock (_lock)
        {
            if (_streams.GetValueOrDefault(meshPeer.Key)?.Peer.Connection == meshPeer.Connection)
            {
                _streams.Remove(meshPeer.Key);
            }

            status.Ended(meshPeer);
        }
    }

    public void Applied(DiscoveryPeer peer, ModelVersion version)
    {
        var meshPeer = (MeshPeer)peer;
        var applied = new AppliedVersion(version.Revision, version.Hash, version.RegistryVersion);
        metrics.TargetApplied();
        lock (_lock)
        {
            Update(meshPeer, state => state with { Applied = applied });
            status.Applied(meshPeer, applied);
        }
    }

    public void RefusalsChanged(DiscoveryPeer peer, IReadOnlyList<ResourceRefusal> refusals)
    {
        var meshPeer = (MeshPeer)peer;
        var errors = ToErrors(meshPeer, refusals);
        metrics.TargetRefused();
        lock (_lock)
        {
            Update(meshPeer, state => state with { Errors = errors });
            status.Refused(meshPeer, errors);
        }
    }

    /// <summary>Says everything about the open streams once more.</summary>
    public void Repeat()
    {
        lock (_lock)
        {
            foreach (var stream in _streams.Values)
            {
                status.Opened(stream.Peer);
                status.Refused(stream.Peer, stream.Errors);
                if (stream.Applied is { } applied)
                {
                    status.Applied(stream.Peer, applied);
                }
            }
        }
    }

    private void Update(MeshPeer peer, Func<StreamState, StreamState> change)
    {
        if (_streams.TryGetValue(peer.Key, out var state) && state.Peer.Connection == peer.Connection)
        {
            _streams[peer.Key] = change(state);
        }
    }

    // A refused resource is an error of every object that contributes to it.
    private TargetError[] ToErrors(MeshPeer peer, IReadOnlyList<ResourceRefusal> refusals)
    {
        var compilation = newest.Current?.Compilation;
        var contributions = compilation?.Targets.GetValueOrDefault(peer.Target)?.Contributions;
        var byOwner =
            from refusal in refusals
            from unit in contributions?.GetValueOrDefault(new ResourceName(refusal.Key.TypeUrl, refusal.Key.Name))?.Keys ?? []
            group refusal by unit.Owner.Value;
        return
        [
            .. byOwner.Select(owner => new TargetError
            {
                Fqn = owner.Key,
                Key = peer.Key,
                Code = owner.First().Code,
                Message = string.Join("; ", owner.Select(refusal => $"{refusal.Key.Name}: {refusal.Message}").Distinct()),
                Revision = compilation!.Version.Revision,
            }),
        ];
    }

    private sealed record StreamState(MeshPeer Peer, AppliedVersion? Applied, IReadOnlyCollection<TargetError> Errors);
}
