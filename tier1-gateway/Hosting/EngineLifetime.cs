using HybridMesh.Proxy;

namespace HybridMesh.Tier1Gateway.Hosting;

/// <summary>Serves from the disk before anything else is there; at the end lets requests finish.</summary>
internal sealed class EngineLifetime(ProxyEngine engine, IHostApplicationLifetime lifetime) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        // Not ready, and clients are sent elsewhere, from the first moment of stopping.
        lifetime.ApplicationStopping.Register(engine.BeginDrain);
        await engine.Configuration.LoadAsync(cancellationToken);
    }

    public async Task StopAsync(CancellationToken cancellationToken) => await engine.DisposeAsync();
}
