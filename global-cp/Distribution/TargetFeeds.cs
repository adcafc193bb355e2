using HybridMesh.Discovery;
using HybridMesh.GlobalControlPlane.Compilation;
using HybridMesh.GlobalControlPlane.Model;

namespace HybridMesh.GlobalControlPlane.Distribution;

/// <summary>
/// What the streams of each target are fed from. A revision touches only the feeds of targets that it changes; the others are brought
/// to the newest version when somebody opens them.
/// </summary>
internal sealed class TargetFeeds
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, TargetFeed> _feeds = new(StringComparer.Ordinal);

    // Opened before the model knew their target.
    private readonly Dictionary<string, GatewayWorkload> _awaited = new(StringComparer.Ordinal);
    private MeshCompilation? _newest;

    /// <summary>The feed of a peer's target, with the newest snapshot if the model knows the target already.</summary>
    public TargetFeed Open(MeshPeer peer)
    {
        lock (_lock)
        {
            if (!_feeds.TryGetValue(peer.Target, out var feed))
            {
                _feeds[peer.Target] = feed = new TargetFeed(peer.Workload is null ? DeliveryOrder.Agent : DeliveryOrder.Gateway);
            }

            if (_newest is not null && (peer.Workload is null || Knows(_newest, peer.Workload)))
            {
                BringToNewest(feed, peer.Target, _newest);
            }
            else if (peer.Workload is { } workload)
            {
                _awaited[peer.Target] = workload;
            }

            return feed;
        }
    }

    /// <summary>Hands a step to the streams that it concerns.</summary>
    public void Publish(CompilationStep step)
    {
        lock (_lock)
        {
            _newest = step.Result;
            foreach (var (target, changed) in step.Changed)
            {
                if (_feeds.TryGetValue(target, out var feed) && feed.Newest is { } last)
                {
                    feed.Publish(last.With(step.Result.Version.ToModelVersion(), Changes(step.Result, target, changed)));
                }
            }

            FeedAwaited(step.Result);
        }
    }

    /// <summary>Starts anew from a compilation that does not follow from the one before: every stream compares all it has.</summary>
    public void Reset(MeshCompilation compilation)
    {
        lock (_lock)
        {
            _newest = compilation;
            foreach (var (target, feed) in _feeds.Where(feed => !_awaited.ContainsKey(feed.Key)))
            {
                feed.Publish(Snapshot(target, compilation));
            }

            FeedAwaited(compilation);
        }
    }

    private static bool Knows(MeshCompilation compilation, GatewayWorkload target) =>
        compilation.Model.TargetsByNamespace[target.Namespace].Contains(target);

    private static void BringToNewest(TargetFeed feed, string target, MeshCompilation compilation)
    {
        var version = compilation.Version.ToModelVersion();
        if (feed.Newest is not { } last)
        {
            feed.Publish(Snapshot(target, compilation));
        }
        else if (last.Version != version)
        {
            feed.Publish(last.With(version, []));
        }
    }

    private static TargetSnapshot Snapshot(string target, MeshCompilation compilation) => TargetSnapshot.Create(
        compilation.Version.ToModelVersion(),
        (compilation.Targets.GetValueOrDefault(target)?.Resources.Values ?? [])
            .Select(resource => KeyValuePair.Create(resource.Name.ToKey(), resource.Wire)));

    private static IEnumerable<ResourceChange> Changes(MeshCompilation after, string target, IReadOnlySet<ResourceName> changed)
    {
        var resources = after.Targets.GetValueOrDefault(target)?.Resources;
        return changed.Select(name => new ResourceChange(name.ToKey(), resources?.GetValueOrDefault(name)?.Wire));
    }

    private void FeedAwaited(MeshCompilation compilation)
    {
        foreach (var (target, _) in _awaited.Where(entry => Knows(compilation, entry.Value)).ToArray())
        {
            _awaited.Remove(target);
            BringToNewest(_feeds[target], target, compilation);
        }
    }
}
