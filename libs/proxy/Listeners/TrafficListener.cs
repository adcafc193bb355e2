using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace HybridMesh.Proxy.Listeners;

/// <summary>One bound listener with its server.</summary>
internal sealed class TrafficListener : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly IServer _server;

    private TrafficListener(ListenerSpec spec, WebApplication application)
    {
        Spec = spec;
        _application = application;
        _server = TrafficServer.ServerOf(application);
    }

    /// <summary>As it was bound; peers may have changed since.</summary>
    public ListenerSpec Spec { get; }

    /// <summary>The address that was bound.</summary>
    public IPEndPoint Address { get; private set; } = new(IPAddress.None, 0);

    /// <summary>Binds and starts to accept.</summary>
    /// <exception cref="IOException">The address cannot be bound.</exception>
    public static async Task<TrafficListener> StartAsync(
        ListenerSpec spec, WebApplication application, TrafficApplication traffic, CancellationToken cancellationToken)
    {
        var listener = new TrafficListener(spec, application);
        try
        {
            await listener._server.StartAsync(traffic, cancellationToken);
            var bound = listener._server.Features.Get<IServerAddressesFeature>()!.Addresses.Single();
            listener.Address = IPEndPoint.Parse(bound[(bound.IndexOf("//", StringComparison.Ordinal) + 2)..]);
            return listener;
        }
        catch
        {
            await listener.DisposeAsync();
            throw;
        }
    }

    /// <summary>Stops accepting, closes idle connections, and lets requests finish until <paramref name="cancellationToken"/> is cancelled.</summary>
    public Task StopAsync(CancellationToken cancellationToken) => _server.StopAsync(cancellationToken);

    public ValueTask DisposeAsync() => _application.DisposeAsync();
}
