using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Yarp.ReverseProxy.Forwarder;

namespace HybridMesh.Proxy.Forwarding;

/// <summary>YARP's forwarder alone, without its configuration, routing, health and load balancing.</summary>
internal static class YarpForwarder
{
    public static IHttpForwarder Create()
    {
        var services = new ServiceCollection();
        // It would write a line with the whole URL for every request.
        services.AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance);
        services.AddSingleton(typeof(ILogger<>), typeof(Logger<>));
        services.AddHttpForwarder();
        return services.BuildServiceProvider().GetRequiredService<IHttpForwarder>();
    }
}
