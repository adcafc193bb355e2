using System.Collections.Immutable;
using HybridMesh.ClusterAgent.Platforms;
using HybridMesh.Discovery;

namespace HybridMesh.ClusterAgent.Apply;

/// <summary>Hands manifests to the platform, and remembers what the cluster has. Acknowledged is what is remembered on disk.</summary>
internal sealed partial class ManifestHandler(IPlatform platform, AppliedManifests applied, ILogger<ManifestHandler> logger) : IDiscoveryHandler
{
    private ImmutableDictionary<ResourceKey, string> _versions = ImmutableDictionary<ResourceKey, string>.Empty;
    private ModelVersion? _applied;

    public ValueTask<DiscoveryState> LoadAsync(CancellationToken cancellationToken)
    {
        var state = applied.Load();
        _versions = state.Versions.ToImmutableDictionary();
        _applied = state.Applied;
        return ValueTask.FromResult(state);
    }

    public async ValueTask<IReadOnlyList<ResourceRefusal>> ApplyAsync(DiscoveryUpdate update, CancellationToken cancellationToken)
    {
        var refusals = await platform.ApplyAsync(update, cancellationToken);
        var refused = refusals.Select(refusal => refusal.Key).ToHashSet();
        var next = _versions
            .RemoveRange(update.Removed.Where(key => !refused.Contains(key)))
            .SetItems(update.Resources
                .Where(resource => !refused.Contains(resource.Key))
                .Select(resource => KeyValuePair.Create(resource.Key, resource.Version)));
        var reached = update.CompletesTarget ? update.ModelVersion : _applied;
        if (next != _versions || reached != _applied)
        {
            applied.Save(new DiscoveryState(reached, next));
            _versions = next;
            _applied = reached;
        }

        LogApplied(logger, update.Resources.Count, update.Removed.Count, refusals.Count, update.ModelVersion);
        return refusals;
    }

    [LoggerMessage(
        EventId = 5202, Level = LogLevel.Information, Message = "Applied {Changed} and removed {Removed} manifests, refused {Refused}, towards {Version}")]
    private static partial void LogApplied(ILogger logger, int changed, int removed, int refused, ModelVersion version);
}
