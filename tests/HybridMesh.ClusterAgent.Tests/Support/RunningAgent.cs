using HybridMesh.ClusterAgent.Hosting;
using HybridMesh.Hosting;
using HybridMesh.Hosting.Listeners;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HybridMesh.ClusterAgent.Tests.Support;

/// <summary>The agent as its process composes it, inside the test.</summary>
internal sealed class RunningAgent : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly HttpClient _http;

    private RunningAgent(WebApplication app)
    {
        _app = app;
        _http = new HttpClient { BaseAddress = new Uri(app.Services.GetRequiredService<ListenerAddresses>()["telemetry"]) };
    }

    public static async Task<RunningAgent> StartAsync(params string[] args)
    {
        var builder = ProcessHost.CreateBuilder(AgentComposition.ProcessName, args);
        builder.Logging.ClearProviders();
        builder.AddAgent();
        var app = builder.Build();
        app.MapAgent();
        await app.StartAsync();
        return new RunningAgent(app);
    }

    public async Task<(bool IsReady, string Text)> ReadyAsync()
    {
        using var response = await _http.GetAsync(new Uri("/readyz", UriKind.Relative));
        return (response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
