using HybridMesh.Standalone;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace HybridMesh.ClusterAgent.Platforms.Standalone;

internal static class StandaloneExtensions
{
    /// <summary>The platform of clusters without Kubernetes.</summary>
    public static IServiceCollection AddStandalonePlatform(this IServiceCollection services)
    {
        services.AddOptions<StandaloneOptions>().BindConfiguration(StandaloneOptions.Section).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<StandaloneOptions>, StandaloneOptionsValidator>());
        services.TryAddSingleton(provider => new ClusterFileWatcher(
            provider.GetRequiredService<IOptions<StandaloneOptions>>().Value.ClusterFile,
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<ClusterFileWatcher>>()));
        services.AddHostedService(provider => provider.GetRequiredService<ClusterFileWatcher>());
        services.TryAddSingleton<EndpointProber>();
        services.TryAddSingleton<GatewayAddresses>();
        services.TryAddSingleton<IPlatform, StandalonePlatform>();
        return services;
    }
}
