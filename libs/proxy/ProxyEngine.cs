using System.Net;
using HybridMesh.Identity;
using HybridMesh.Proxy.Balancing;
using HybridMesh.Proxy.Configuration;
using HybridMesh.Proxy.Forwarding;
using HybridMesh.Proxy.Health;
using HybridMesh.Proxy.Inspection;
using HybridMesh.Proxy.Listeners;
using HybridMesh.Proxy.Routing;
using HybridMesh.Proxy.Upstream;
using Microsoft.Extensions.Logging;

namespace HybridMesh.Proxy;

/// <summary>
/// One data-plane engine: listeners, routing, weighted choice, health, forwarding. Fed through <see cref="Configuration"/>; an edit never
/// drops or delays a request.
/// </summary>
public sealed class ProxyEngine : IAsyncDisposable
{
    private readonly AvailabilityClock _clock = new();
    private readonly DrainState _drain = new();
    private readonly ProxyMetrics _metrics = new();
    private readonly IRoutingTableSlot _tables;
    private readonly ListenerSet _listeners;
    private readonly DestinationSet _destinations;
    private readonly ILocalServices? _localServices;
    private readonly CancellationTokenSource _end = new();
    private int _disposals;

    /// <summary>Makes an engine; nothing is bound before it is configured.</summary>
    /// <param name="options">Bounds and places.</param>
    /// <param name="credentials">Who this gateway is in the mesh; null for one outside of it, which cannot do mutual TLS.</param>
    /// <param name="localServices">The services of its own cluster; null when it has none.</param>
    /// <param name="time">The clock.</param>
    /// <param name="loggers">Where to log.</param>
    public ProxyEngine(
        ProxyOptions options, IMeshCredentials? credentials, ILocalServices? localServices, TimeProvider time, ILoggerFactory loggers)
        : this(options, credentials, localServices, time, loggers, new RoutingTableSlot())
    {
    }

    internal ProxyEngine(
        ProxyOptions options,
        IMeshCredentials? credentials,
        ILocalServices? localServices,
        TimeProvider time,
        ILoggerFactory loggers,
        IRoutingTableSlot tables)
    {
        var connector = new UpstreamConnector(options, credentials, time, loggers.CreateLogger<UpstreamConnector>());
        var prober = new DestinationProber(options, connector, time, loggers.CreateLogger<DestinationProber>());
        var forwarder = new RequestForwarder(YarpForwarder.Create(), options, _metrics);
        var dispatcher = new RequestDispatcher(tables, forwarder, options, _metrics);
        _tables = tables;
        _localServices = localServices;
        _destinations = new DestinationSet(connector, _clock, time, prober.Watch);
        _listeners = new ListenerSet(options, credentials, tables, dispatcher, _drain, time, loggers);
        Configuration = new GatewayConfiguration(
            tables,
            new RoutingTableBuilder(_destinations, localServices, _clock),
            _listeners,
            _destinations,
            new LastGoodStore(options.StateFolder, loggers.CreateLogger<LastGoodStore>()),
            _metrics,
            loggers.CreateLogger<GatewayConfiguration>());
        if (localServices is not null)
        {
            localServices.Changed += RefreshLocalServices;
        }
    }

    /// <summary>Runs when the set of bound addresses has changed.</summary>
    public event Action? ListenersChanged
    {
        add => _listeners.Changed += value;
        remove => _listeners.Changed -= value;
    }

    /// <summary>Runs when a destination went out, came back, came or went, on a thread that may be forwarding: handlers return at once.</summary>
    public event Action? HealthChanged
    {
        add => _clock.Ticked += value;
        remove => _clock.Ticked -= value;
    }

    /// <summary>What the engine is told to do, and does.</summary>
    public GatewayConfiguration Configuration { get; }

    /// <summary>What is bound, by the name of the listener's resource.</summary>
    public IReadOnlyDictionary<string, IPEndPoint> Addresses => _listeners.Addresses;

    /// <summary>True since <see cref="BeginDrain"/>.</summary>
    public bool IsDraining => _drain.IsDraining;

    /// <summary>How every destination fares, ordered by backend.</summary>
    public IReadOnlyList<DestinationStatus> Destinations() => EngineView.Destinations(_tables.Current);

    /// <summary>What every listener serves, ordered by name.</summary>
    public IReadOnlyList<ListenerStatus> Listeners() => EngineView.Listeners(_tables.Current, Addresses);

    /// <summary>From now on every answer asks its client to use another connection; requests are still served.</summary>
    public void BeginDrain() => _drain.Begin();

    /// <summary>Stops accepting, lets requests finish within the drain timeout, and writes what is not written yet. May be called twice.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposals, 1) == 1)
        {
            return;
        }

        if (_localServices is not null)
        {
            _localServices.Changed -= RefreshLocalServices;
        }

        await _end.CancelAsync();
        BeginDrain();
        await _listeners.StopAllAsync();
        await Configuration.DisposeAsync();
        _tables.Swap(RoutingTable.Empty);
        _destinations.RetireAllBut([]);
        _metrics.Dispose();
        _end.Dispose();
    }

    private void RefreshLocalServices() => _ = Configuration.RefreshAsync(_end.Token);
}
