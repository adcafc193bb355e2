using System.Collections.Concurrent;
using System.Net;
using HybridMesh.Identity;
using HybridMesh.Proxy.Configuration;
using HybridMesh.Proxy.Forwarding;
using HybridMesh.Proxy.Routing;
using Microsoft.Extensions.Logging;

namespace HybridMesh.Proxy.Listeners;

/// <summary>
/// The bound listeners. Only whoever applies a configuration starts and stops them; anybody may read their addresses. What is bound stays
/// bound while its name and protocol stay.
/// </summary>
internal sealed partial class ListenerSet(
    ProxyOptions options,
    IMeshCredentials? credentials,
    IRoutingTableSlot tables,
    RequestDispatcher dispatcher,
    DrainState drain,
    TimeProvider time,
    ILoggerFactory loggers)
{
    private readonly ILogger _logger = loggers.CreateLogger<ListenerSet>();
    private readonly PortMap _ports = new(options.Ports);
    private readonly PortMemory _memory = new(options.StateFolder);
    private readonly ConcurrentDictionary<string, TrafficListener> _bound = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<TrafficListener, Task> _stopping = [];

    /// <summary>Runs after the set of bound addresses has changed.</summary>
    public event Action? Changed;

    public IReadOnlyDictionary<string, IPEndPoint> Addresses =>
        _bound.ToDictionary(pair => pair.Key, pair => pair.Value.Address, StringComparer.Ordinal);

    /// <summary>Makes sure that a listener is bound; the error when it cannot be.</summary>
    public async ValueTask<ResourceFault?> EnsureAsync(ListenerSpec spec)
    {
        if (_bound.ContainsKey(spec.Name))
        {
            return null;
        }

        if (_ports.Find(spec.Port) is not { } address)
        {
            return new ResourceFault(FaultCode.PortNotMapped,
                $"port {spec.Port} is not mapped by this gateway's options (mapped: {string.Join(", ", _ports.Ports)})");
        }

        if (spec.Protocol is ListenerProtocol.Mesh && credentials is null)
        {
            return new ResourceFault(FaultCode.Invalid, "this gateway has no identity in the mesh");
        }

        if (_bound.Values.FirstOrDefault(other => other.Spec.Port == spec.Port) is { } taken)
        {
            return new ResourceFault(FaultCode.PortUnavailable, $"port {spec.Port} is already taken by listener '{taken.Spec.Name}'");
        }

        try
        {
            _bound[spec.Name] = await BindAsync(spec, address);
        }
        catch (IOException failure)
        {
            return new ResourceFault(FaultCode.PortUnavailable, $"port {spec.Port} cannot be bound to {address}: {failure.Message}");
        }

        LogBound(_logger, spec.Name, _bound[spec.Name].Address);
        Changed?.Invoke();
        return null;
    }

    /// <summary>Stops a listener: unbound at once, its requests may finish within the drain timeout, in the background.</summary>
    public void Remove(string name)
    {
        if (_bound.TryRemove(name, out var listener))
        {
            LogRemoved(_logger, name);
            _stopping[listener] = StopAsync(listener);
            Changed?.Invoke();
        }
    }

    /// <summary>Stops all listeners and waits until they are done.</summary>
    public async Task StopAllAsync()
    {
        foreach (var name in _bound.Keys)
        {
            Remove(name);
        }

        await Task.WhenAll(_stopping.Values);
    }

    private async Task<TrafficListener> BindAsync(ListenerSpec spec, IPEndPoint address)
    {
        var remembered = address.Port == 0 ? _memory.Recall(spec.Port) : 0;
        try
        {
            return await StartAsync(spec, new IPEndPoint(address.Address, address.Port == 0 ? remembered : address.Port));
        }
        catch (IOException) when (remembered > 0)
        {
            // Somebody else has the port by now.
            return await StartAsync(spec, address);
        }
    }

    private async Task<TrafficListener> StartAsync(ListenerSpec spec, IPEndPoint address)
    {
        var server = TrafficServer.Build(spec, address, options, credentials, tables, time, loggers);
        var traffic = new TrafficApplication(spec, dispatcher, drain, time, _logger);
        var listener = await TrafficListener.StartAsync(spec, server, traffic, CancellationToken.None);
        if (_ports.Find(spec.Port)?.Port == 0)
        {
            _memory.Remember(spec.Port, listener.Address.Port);
        }

        return listener;
    }

    private async Task StopAsync(TrafficListener listener)
    {
        using var deadline = new CancellationTokenSource(options.DrainTimeout, time);
        await listener.StopAsync(deadline.Token);
        await listener.DisposeAsync();
        _stopping.TryRemove(listener, out _);
    }

    [LoggerMessage(EventId = 4201, Level = LogLevel.Information, Message = "Listener {Listener} is bound to {Address}")]
    private static partial void LogBound(ILogger logger, string listener, IPEndPoint address);

    [LoggerMessage(EventId = 4202, Level = LogLevel.Information, Message = "Listener {Listener} is removed; its requests may finish")]
    private static partial void LogRemoved(ILogger logger, string listener);
}
