using HybridMesh.Hosting.Listeners;
using HybridMesh.Proxy;

namespace HybridMesh.Tier1Gateway.Hosting;

/// <summary>Makes the bound traffic ports known beside the service listeners: the agent of the cluster reports the mesh port from there.</summary>
internal sealed partial class ListenerPublisher(ProxyEngine engine, ListenerAddresses addresses, ILogger<ListenerPublisher> logger)
    : IHostedService
{
    private const string Mesh = "mesh/";

    private readonly Lock _lock = new();
    private IReadOnlyCollection<string> _published = [];

    public Task StartAsync(CancellationToken cancellationToken)
    {
        engine.ListenersChanged += TryPublish;
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        engine.ListenersChanged -= TryPublish;
        return Task.CompletedTask;
    }

    private void TryPublish()
    {
        try
        {
            Publish();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // Traffic does not need the file.
            LogNotWritten(logger, failure.Message);
        }
    }

    private void Publish()
    {
        lock (_lock)
        {
            var bound = engine.Addresses;
            foreach (var (name, address) in bound)
            {
                addresses.Publish(name, $"{(name.StartsWith(Mesh, StringComparison.Ordinal) ? "https" : "http")}://{address}");
            }

            foreach (var gone in _published.Where(name => !bound.ContainsKey(name)))
            {
                addresses.Withdraw(gone);
            }

            _published = [.. bound.Keys];
        }
    }

    [LoggerMessage(EventId = 4401, Level = LogLevel.Error, Message = "The bound addresses cannot be written to the address file: {Reason}")]
    private static partial void LogNotWritten(ILogger logger, string reason);
}
