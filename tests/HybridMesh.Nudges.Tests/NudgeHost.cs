using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace HybridMesh.Nudges.Tests;

/// <summary>A started host with nudges, as every process has one.</summary>
internal sealed class NudgeHost : IAsyncDisposable
{
    private readonly IHost _host;

    private NudgeHost(IHost host)
    {
        _host = host;
    }

    public INudgePublisher Publisher => _host.Services.GetRequiredService<INudgePublisher>();

    public INudgeSource Source => _host.Services.GetRequiredService<INudgeSource>();

    public string QueueName => _host.Services.GetRequiredService<NudgeReceiver>().QueueName;

    public static async Task<NudgeHost> StartAsync(Dictionary<string, string?>? options = null)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection(options ?? []);
        builder.Services.AddNudges().AddNudges();
        var host = builder.Build();
        await host.StartAsync();
        return new NudgeHost(host);
    }

    /// <summary>Publishes until the listener hears of it: the bus starts in the background.</summary>
    public async Task PublishUntilHeardAsync(long revision, NudgeSubscription<RevisionCommitted> listener)
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(60), TimeProvider.System);
        do
        {
            Publisher.Publish(new RevisionCommitted(revision));
        }
        while ((await listener.WaitAsync(TimeSpan.FromMilliseconds(200), deadline.Token))?.Revision != revision);
    }

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
    }
}
