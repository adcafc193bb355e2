using System.Security.Cryptography.X509Certificates;
using HybridMesh.Grpc.Tests.Wire;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace HybridMesh.Grpc.Tests.Support;

/// <summary>The interop service on Kestrel, on a port of its own.</summary>
internal sealed class InteropServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private int _running;

    private InteropServer(WebApplication app) => _app = app;

    public InteropService Service { get; } = new();

    public Uri Address { get; private set; } = null!;

    /// <summary>Requests that the server has not let go of.</summary>
    public int Running => Volatile.Read(ref _running);

    public static async Task<InteropServer> StartAsync(
        GrpcServerOptions? options = null, X509Certificate2? certificate = null, Action<WebApplication>? more = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, 0, listen =>
        {
            listen.Protocols = HttpProtocols.Http2;
            if (certificate is not null)
            {
                listen.UseHttps(certificate);
            }
        }));
        var app = builder.Build();
        var server = new InteropServer(app);
        app.Use(server.CountAsync);
        app.UseRouting();
        app.MapGrpcUnary<Message, Message>(InteropMethods.Unary, server.Service.UnaryAsync, options);
        app.MapGrpcClientStreaming<Message, Message>(InteropMethods.ClientStream, InteropService.ClientStreamAsync, options);
        app.MapGrpcServerStreaming<Message, Message>(InteropMethods.ServerStream, server.Service.ServerStreamAsync, options);
        app.MapGrpcDuplex<Message, Message>(InteropMethods.Duplex, server.Service.DuplexAsync, options);
        app.MapGrpcUnimplemented();
        more?.Invoke(app);
        await app.StartAsync();
        server.Address = new Uri(app.Urls.Single());
        return server;
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task CountAsync(HttpContext http, RequestDelegate next)
    {
        Interlocked.Increment(ref _running);
        try
        {
            await next(http);
        }
        finally
        {
            Interlocked.Decrement(ref _running);
        }
    }
}
