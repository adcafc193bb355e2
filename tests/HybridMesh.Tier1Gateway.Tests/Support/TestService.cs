using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace HybridMesh.Tier1Gateway.Tests.Support;

/// <summary>A service that says its name, once it may.</summary>
internal sealed class TestService : IAsyncDisposable
{
    private readonly WebApplication _app;
    private int _requests;

    private TestService(string name, Task gate)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        _app = builder.Build();
        _app.Run(async context =>
        {
            Interlocked.Increment(ref _requests);
            await gate;
            await context.Response.WriteAsync(name);
        });
    }

    public int Port => new Uri(_app.Urls.Single()).Port;

    public int Requests => Volatile.Read(ref _requests);

    public static async Task<TestService> StartAsync(string name, Task? gate = null)
    {
        var service = new TestService(name, gate ?? Task.CompletedTask);
        await service._app.StartAsync();
        return service;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
