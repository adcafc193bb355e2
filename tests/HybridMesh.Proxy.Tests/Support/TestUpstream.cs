using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HybridMesh.Proxy.Tests.Support;

/// <summary>A destination: a real server that says its name, unless it is told what to do.</summary>
internal sealed class TestUpstream : IAsyncDisposable
{
    public const string NameHeader = "x-cluster";

    private readonly WebApplication _application;
    private int _requests;

    private TestUpstream(string name, int port, RequestDelegate? handler, Action<ListenOptions>? configure)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration();
        builder.Services.AddLogging(logging => logging.ClearProviders());
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.MaxRequestBodySize = null;
            kestrel.Listen(IPAddress.Loopback, port, listen => configure?.Invoke(listen));
        });
        _application = builder.Build();
        _application.UseWebSockets();
        _application.Run(async context =>
        {
            Interlocked.Increment(ref _requests);
            context.Response.Headers[NameHeader] = name;
            await (handler?.Invoke(context) ?? context.Response.WriteAsync(name));
        });
    }

    public int Requests => Volatile.Read(ref _requests);

    public int Port { get; private set; }

    public string Address => $"127.0.0.1:{Port}";

    public static async Task<TestUpstream> StartAsync(
        string name, RequestDelegate? handler = null, int port = 0, Action<ListenOptions>? configure = null)
    {
        var upstream = new TestUpstream(name, port, handler, configure);
        await upstream._application.StartAsync();
        var addresses = upstream._application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!;
        upstream.Port = new Uri(addresses.Addresses.Single()).Port;
        return upstream;
    }

    /// <summary>Like a killed process: connections are cut, the port refuses.</summary>
    public Task KillAsync() => _application.StopAsync(new CancellationToken(canceled: true));

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        await _application.DisposeAsync();
    }
}
