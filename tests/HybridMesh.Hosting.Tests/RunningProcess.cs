using HybridMesh.Hosting.Health;
using HybridMesh.Hosting.Listeners;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace HybridMesh.Hosting.Tests;

/// <summary>A host with two listeners, "one" and "two", as a process of ours would build it.</summary>
internal sealed class RunningProcess : IAsyncDisposable
{
    private readonly WebApplication _app;

    private RunningProcess(WebApplication app)
    {
        _app = app;
    }

    public HttpClient Client { get; } = new();

    public static async Task<RunningProcess> StartAsync(string[] args, params IReadinessCheck[] checks)
    {
        var builder = ProcessHost.CreateBuilder("test", args);
        builder.AddListener("one", _ => { }).AddListener("two", _ => { });
        foreach (var check in checks)
        {
            builder.Services.AddSingleton(check);
        }

        var app = builder.Build();
        app.MapServiceEndpoints("one");
        app.MapGet("/only-one", () => "1").RequireListener("one");
        app.MapGet("/both", () => "first").RequireListener("one");
        app.MapGet("/both", () => "second").RequireListener("two");
        app.MapGet("/nowhere", () => "never");
        await app.StartAsync(CancellationToken.None);
        return new RunningProcess(app);
    }

    public Uri Url(string listener, string path) => new(_app.Services.GetRequiredService<ListenerAddresses>()[listener] + path);

    public void Publish(string listener, string url) => _app.Services.GetRequiredService<ListenerAddresses>().Publish(listener, url);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }
}
