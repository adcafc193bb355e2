using HybridMesh.Discovery;
using HybridMesh.Proxy.Listeners;
using HybridMesh.Proxy.Routing;
using HybridMesh.Proxy.Upstream;
using Microsoft.Extensions.Logging;

namespace HybridMesh.Proxy.Configuration;

/// <summary>
/// Makes updates true, one at a time: each resource is accepted or refused by name, listeners are bound, then one swap puts everything
/// else into effect. What is refused keeps its last good version.
/// </summary>
public sealed partial class GatewayConfiguration : IDiscoveryHandler, IAsyncDisposable
{
    private readonly IRoutingTableSlot _tables;
    private readonly RoutingTableBuilder _builder;
    private readonly ListenerSet _listeners;
    private readonly DestinationSet _destinations;
    private readonly LastGoodStore _store;
    private readonly ProxyMetrics _metrics;
    private readonly ILogger<GatewayConfiguration> _logger;
    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly Dictionary<ResourceKey, AcceptedResource> _accepted = [];
    private int _loads;
    private volatile AppliedConfiguration _applied = AppliedConfiguration.None;

    internal GatewayConfiguration(
        IRoutingTableSlot tables,
        RoutingTableBuilder builder,
        ListenerSet listeners,
        DestinationSet destinations,
        LastGoodStore store,
        ProxyMetrics metrics,
        ILogger<GatewayConfiguration> logger)
    {
        _tables = tables;
        _builder = builder;
        _listeners = listeners;
        _destinations = destinations;
        _store = store;
        _metrics = metrics;
        _logger = logger;
    }

    /// <summary>Everything in effect.</summary>
    public AppliedConfiguration Applied => _applied;

    /// <summary>True once there is something to serve: from the disk, or from the control plane (be it that there is nothing).</summary>
    public bool IsConfigured => !ReferenceEquals(_applied, AppliedConfiguration.None);

    /// <summary>
    /// Puts the configuration on the disk into effect; a resource that the gateway no longer accepts is left out, so that it is sent
    /// again and refused with its reason. Only the first call reads the disk; each gives what is in effect.
    /// </summary>
    public async ValueTask<DiscoveryState> LoadAsync(CancellationToken cancellationToken)
    {
        if (Interlocked.Exchange(ref _loads, 1) == 0 && _store.Load() is { } stored && stored != AppliedConfiguration.None)
        {
            await ChangeAsync(stored.Resources, [], stored.Version, cancellationToken);
            LogRestored(_logger, stored.Resources.Count, stored.Version?.ToString() ?? "unknown");
        }

        var applied = _applied;
        return new DiscoveryState(applied.Version, applied.Resources.ToDictionary(resource => resource.Key, resource => resource.Version));
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<ResourceRefusal>> ApplyAsync(DiscoveryUpdate update, CancellationToken cancellationToken) =>
        ChangeAsync(update.Resources, update.Removed, update.CompletesTarget ? update.ModelVersion : null, cancellationToken);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _gate.WaitAsync();
        await _store.DisposeAsync();
        _gate.Dispose();
    }

    /// <summary>Resolves services of the own cluster anew, and swaps.</summary>
    internal async Task RefreshAsync(CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            Swap();
        }
        finally
        {
            _gate.Release();
        }
    }

    private async ValueTask<IReadOnlyList<ResourceRefusal>> ChangeAsync(
        IReadOnlyList<DiscoveredResource> changed, IReadOnlyList<ResourceKey> removed, ModelVersion? reached, CancellationToken cancellationToken)
    {
        // Where socket completions run inline, this would hold up the traffic of the socket that the update came on.
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        await _gate.WaitAsync(cancellationToken);
        try
        {
            ReleasePorts(changed, removed);
            var refusals = new List<ResourceRefusal>();
            foreach (var resource in changed)
            {
                if (await TakeAsync(resource) is { } refusal)
                {
                    LogRefused(_logger, resource.Key, refusal.Code, refusal.Message);
                    refusals.Add(refusal);
                }
            }

            foreach (var key in removed)
            {
                _accepted.Remove(key);
            }

            Swap();
            StopListeners(removed);
            Publish(reached);
            _metrics.Swapped(refusals.Count);
            return refusals;
        }
        finally
        {
            _gate.Release();
        }
    }

    private async ValueTask<ResourceRefusal?> TakeAsync(DiscoveredResource resource)
    {
        var problems = new Problems();
        if (ResourceReader.Read(resource, problems) is not { } spec)
        {
            return resource.Refuse(FaultCode.Invalid, problems.ToString());
        }

        if (spec is ListenerSpec listener && await _listeners.EnsureAsync(listener) is { } fault)
        {
            return resource.Refuse(fault.Code, fault.Message);
        }

        _accepted[resource.Key] = new AcceptedResource(resource, spec);
        return null;
    }

    /// <summary>A port that changes its protocol is another listener: the old one must go before the new one can be bound.</summary>
    private void ReleasePorts(IReadOnlyList<DiscoveredResource> changed, IReadOnlyList<ResourceKey> removed)
    {
        if (changed.Any(resource => resource.Key.TypeUrl == TypeUrls.GatewayListener))
        {
            StopListeners(removed);
        }
    }

    private void StopListeners(IReadOnlyList<ResourceKey> removed)
    {
        foreach (var key in removed.Where(key => key.TypeUrl == TypeUrls.GatewayListener))
        {
            _listeners.Remove(key.Name);
        }
    }

    private void Swap()
    {
        var table = _builder.Build(_accepted.Values.Select(accepted => accepted.Spec));
        _tables.Swap(table);
        _destinations.RetireAllBut(table.Backends.Values);
    }

    private void Publish(ModelVersion? reached)
    {
        _applied = new AppliedConfiguration([.. _accepted.Values.Select(accepted => accepted.Resource)], reached ?? _applied.Version);
        _store.Save(_applied);
    }

    [LoggerMessage(EventId = 4303, Level = LogLevel.Information, Message = "Started from the last good configuration: {Resources} resources, model version {Version}")]
    private static partial void LogRestored(ILogger logger, int resources, string version);

    [LoggerMessage(EventId = 4304, Level = LogLevel.Warning, Message = "Refused {Resource}: {Code} {Reason}")]
    private static partial void LogRefused(ILogger logger, ResourceKey resource, string code, string reason);
}
