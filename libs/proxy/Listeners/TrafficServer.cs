using HybridMesh.Identity;
using HybridMesh.Proxy.Routing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HybridMesh.Proxy.Listeners;

/// <summary>Builds the Kestrel of one listener. One server per listener: starting or stopping one touches no other's connections.</summary>
internal static class TrafficServer
{
    public static WebApplication Build(
        ListenerSpec spec,
        System.Net.IPEndPoint address,
        ProxyOptions options,
        IMeshCredentials? credentials,
        IRoutingTableSlot tables,
        TimeProvider time,
        ILoggerFactory loggers)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Services.AddSingleton(loggers);
        builder.Services.AddSingleton(time);
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration();
        // Measured: with completions handled where they arrive, a forwarded request costs about half. Nothing on its way may block.
        builder.Services.Configure<SocketTransportOptions>(sockets => sockets.UnsafePreferInlineScheduling = true);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            ApplyLimits(kestrel, options);
            kestrel.Listen(address, listen =>
            {
                listen.Protocols = HttpProtocols.Http1;
                if (spec.Protocol is ListenerProtocol.Mesh)
                {
                    listen.UseMeshTls(credentials!, new MeshServerOptions
                    {
                        ApplicationProtocols = [System.Net.Security.SslApplicationProtocol.Http11],
                        AcceptClient = peer => tables.Current.Listeners.TryGetValue(spec.Name, out var table) && table.Spec.Allows(peer),
                    });
                }
            });
        });
        return builder.Build();
    }

    public static IServer ServerOf(WebApplication application) => application.Services.GetRequiredService<IServer>();

    private static void ApplyLimits(KestrelServerOptions kestrel, ProxyOptions options)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxConcurrentConnections = options.MaxConnections;
        kestrel.Limits.MaxConcurrentUpgradedConnections = options.MaxConnections;
        kestrel.Limits.MaxRequestBodySize = options.MaxRequestBodyBytes;
        kestrel.Limits.MaxRequestHeadersTotalSize = options.MaxRequestHeaderBytes;
        kestrel.Limits.MaxRequestHeaderCount = options.MaxRequestHeaders;
        kestrel.Limits.RequestHeadersTimeout = options.RequestHeadersTimeout;
        kestrel.Limits.KeepAliveTimeout = options.KeepAliveTimeout;
        kestrel.Limits.MinRequestBodyDataRate = options.MinRequestBodyRate > 0
            ? new MinDataRate(options.MinRequestBodyRate, gracePeriod: TimeSpan.FromSeconds(5))
            : null;
    }
}
