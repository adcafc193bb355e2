using HybridMesh.Discovery;
using HybridMesh.Hosting.Health;
using HybridMesh.Identity;
using HybridMesh.Proxy;
using HybridMesh.Proxy.Upstream;
using HybridMesh.Standalone;
using HybridMesh.Tier1Gateway.ControlPlane;
using HybridMesh.Tier1Gateway.Services;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace HybridMesh.Tier1Gateway.Hosting;

/// <summary>Everything this process is made of. The order of the hosted services is the order of starting; stopping goes the other way.</summary>
internal static class GatewayServices
{
    public static IServiceCollection AddGateway(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<GatewayOptions>().BindConfiguration(GatewayOptions.Section).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<GatewayOptions>, GatewayOptionsValidator>());
        services.AddClusterFile(configuration[$"{GatewayOptions.Section}:{nameof(GatewayOptions.ClusterFile)}"]);
        services.AddPeerCredentials(PeerRole.Gateway, GatewayOptions.Section);
        services.AddProxyEngine(GatewayOptions.Section);
        services.AddSingleton<IReadinessCheck, ConfigurationReadiness>();
        services.AddHostedService<ListenerPublisher>();
        services.AddHostedService<EngineLifetime>();
        services.AddSingleton<IPeerChannelFactory, MeshChannelFactory>();
        services.AddSingleton<DiscoveryLoop>();
        services.AddHostedService(provider => provider.GetRequiredService<DiscoveryLoop>());
        services.AddHostedService<HealthReportLoop>();
        return services;
    }

    private static void AddClusterFile(this IServiceCollection services, string? path)
    {
        if (string.IsNullOrEmpty(path))
        {
            return;
        }

        services.AddSingleton(provider => new ClusterFileWatcher(
            path, provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<ClusterFileWatcher>>()));
        services.AddHostedService(provider => provider.GetRequiredService<ClusterFileWatcher>());
        services.AddSingleton<ClusterFileServices>();
        services.AddSingleton<ILocalServices>(provider => provider.GetRequiredService<ClusterFileServices>());
        services.AddHostedService(provider => provider.GetRequiredService<ClusterFileServices>());
    }
}
