using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace HybridMesh.Hosting.Listeners;

/// <summary>Publishes the bound addresses once the server has started.</summary>
internal sealed class ListenerAddressPublisher(
    IOptions<ListenerTable> table,
    ListenerAddresses addresses,
    IHostApplicationLifetime lifetime) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        // Hosted services start before the server is bound; this callback runs after.
        lifetime.ApplicationStarted.Register(Publish);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private void Publish() =>
        addresses.Publish(table.Value.Bound.Select(bound =>
            new KeyValuePair<string, string>(bound.Key, $"{table.Value.Options[bound.Key].Scheme}://{bound.Value.IPEndPoint}")));
}
